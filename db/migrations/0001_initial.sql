CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "agency_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"symbol" text NOT NULL,
	"place_name" text NOT NULL,
	"area" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"from_person_id" uuid NOT NULL,
	"to_person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"decision" text NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "directory" (
	"province" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"position" text,
	"locale" text DEFAULT 'vi' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"search_key" text NOT NULL,
	"version" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"enterprise_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "place" (
	"province" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL,
	CONSTRAINT "place_province_code_valid_from_pk" PRIMARY KEY("province","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "place_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"happened_on" date NOT NULL,
	"from_code" text NOT NULL,
	"from_valid_from" date NOT NULL,
	"to_code" text NOT NULL,
	"to_valid_from" date NOT NULL,
	"partial" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "succession" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"verified" boolean NOT NULL,
	"note" text,
	"duties" text[]
);
--> statement-breakpoint
CREATE TABLE "succession_party" (
	"succession_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "succession_party_succession_id_agency_id_side_pk" PRIMARY KEY("succession_id","agency_id","side")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"province" text NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"person_name" text NOT NULL,
	"agency_id" text,
	"deputy_for" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"record_label" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "history_province_number_pk" PRIMARY KEY("province","number")
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"tax_code" text,
	"kind" text NOT NULL,
	"size" text NOT NULL,
	"industry" text,
	"product" text,
	"key_product" boolean DEFAULT false NOT NULL,
	"ocop" boolean DEFAULT false NOT NULL,
	"start_up" boolean DEFAULT false NOT NULL,
	"commune" text,
	"address" text,
	"representative" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"current" boolean NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"document_date" date,
	"issuer" text,
	"sha256" text,
	"file_name" text,
	"media_type" text,
	"size" bigint,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"file_name" text NOT NULL,
	"person_id" text,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_batch_row" (
	"batch_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"created" boolean NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_duty" ADD CONSTRAINT "agency_duty_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_id_person_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_succession_id_succession_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."succession"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch_row" ADD CONSTRAINT "import_batch_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_province_key_index" ON "agency" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "agency_duty_agency_id_index" ON "agency_duty" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_version_agency_id_valid_from_index" ON "agency_version" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "agency_version_parent_id_index" ON "agency_version" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "delegation_to_person_id_index" ON "delegation" USING btree ("to_person_id");--> statement-breakpoint
CREATE INDEX "delegation_province_index" ON "delegation" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_province_index" ON "person" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_role_person_id_index" ON "person_role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_role_agency_id_index" ON "person_role" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "place_province_level_index" ON "place" USING btree ("province","level");--> statement-breakpoint
CREATE INDEX "place_change_province_from_code_index" ON "place_change" USING btree ("province","from_code");--> statement-breakpoint
CREATE INDEX "place_change_province_to_code_index" ON "place_change" USING btree ("province","to_code");--> statement-breakpoint
CREATE UNIQUE INDEX "succession_province_key_index" ON "succession" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "succession_province_happened_on_index" ON "succession" USING btree ("province","happened_on");--> statement-breakpoint
CREATE INDEX "succession_party_agency_id_index" ON "succession_party" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "history_province_subject_record_id_number_index" ON "history" USING btree ("province","subject","record_id","number");--> statement-breakpoint
CREATE INDEX "history_province_at_index" ON "history" USING btree ("province","at");--> statement-breakpoint
CREATE INDEX "history_province_person_id_at_index" ON "history" USING btree ("province","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_province_tax_code_index" ON "enterprise" USING btree ("province","tax_code") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_province_name_index" ON "enterprise" USING btree ("province","name");--> statement-breakpoint
CREATE INDEX "enterprise_search_key_index" ON "enterprise" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "plan_version_province_plan_id_version_index" ON "plan_version" USING btree ("province","plan_id","version");--> statement-breakpoint
CREATE INDEX "evidence_province_subject_record_id_index" ON "evidence" USING btree ("province","subject","record_id");--> statement-breakpoint
CREATE INDEX "import_batch_province_subject_at_index" ON "import_batch" USING btree ("province","subject","at");--> statement-breakpoint
CREATE INDEX "import_batch_row_batch_id_index" ON "import_batch_row" USING btree ("batch_id");