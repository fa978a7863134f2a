import { amendHandler, registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { enterprisesContract } from './contract.ts'
import { keepApart, listPairs } from './duplicates.ts'
import { expiringHeld } from './expiring.ts'
import { distributionOf, indicatorsOfEnterprise } from './indicators-of-enterprises.ts'
import { mergeEnterprises, mergesOf, undoMerge } from './merge-enterprises.ts'
import { type EnterprisePanel, panelsOf } from './panel.ts'
import {
  amendEnterprise,
  enterpriseSheets,
  enterprises,
  heldCertificateSheets,
  heldCertificates,
  ownStandardSheets,
  ownStandards,
  productSheets,
  products,
  sizingShown,
  yearFigureSheets,
  yearFigures,
} from './service.ts'

const os = api(enterprisesContract)

export const enterprisesRoutes = (panels: readonly EnterprisePanel[]) =>
  os.router({
    ...registerHandlers(os, enterprises, enterpriseSheets),
    amend: amendHandler(os, amendEnterprise),
    panels: os.panels.handler(({ context, input }) => panelsOf(context, panels, input)),
    sizing: os.sizing.handler(({ context, input }) => sizingShown(context, input)),
    products: registerHandlers(os.products, products, productSheets),
    certificates: {
      ...registerHandlers(os.certificates, heldCertificates, heldCertificateSheets),
      expiring: os.certificates.expiring.handler(({ context }) => expiringHeld(context)),
    },
    standards: registerHandlers(os.standards, ownStandards, ownStandardSheets),
    figures: registerHandlers(os.figures, yearFigures, yearFigureSheets),
    indicators: {
      ofEnterprise: os.indicators.ofEnterprise.handler(({ context, input }) =>
        indicatorsOfEnterprise(context, input),
      ),
      distribution: os.indicators.distribution.handler(({ context, input }) =>
        distributionOf(context, input),
      ),
    },
    duplicates: {
      pairs: os.duplicates.pairs.handler(({ context, input }) => listPairs(context, input)),
      apart: os.duplicates.apart.handler(({ context, input }) => keepApart(context, input)),
      merge: os.duplicates.merge.handler(({ context, input }) => mergeEnterprises(context, input)),
      merges: os.duplicates.merges.handler(({ context, input }) => mergesOf(context, input)),
      undo: os.duplicates.undo.handler(({ context, input }) => undoMerge(context, input)),
    },
  })
