import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: ['./src/platform/*-schema.ts', './src/modules/*/{schema,*-schema}.ts'],
  out: './db/migrations',
})
