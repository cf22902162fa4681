import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { copyCriteria } from '#app/commands/copy-criteria.server.ts';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { dropCriteriaVersion, startCriteriaVersion } from '#app/commands/prepare-criteria-version.server.ts';
import { publishCriteriaVersion } from '#app/commands/publish-criteria-version.server.ts';
import { draftProblem, isAmending, schemeInHand, unconfirmedProblems } from '#app/domain/criteria-amendment.ts';
import { criteriaChanges } from '#app/domain/criteria-changes.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { schemeProblems } from '#app/domain/evaluation-scheme.ts';
import { permissions } from '#app/domain/permission.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import type { Db } from '#db/client.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import {
  type FrozenCriteria,
  findCriteria,
  listCriteriaSources,
  listCriteriaVersions,
} from '#db/queries/criteria.server.ts';
import * as forms from './form.ts';
import { CriteriaView } from './view.tsx';

export const meta = () => [{ title: 'Award criteria – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.criteria', async (visit) => {
    const { db, url, can } = visit;
    const lot = chosenLot(visit, 'readCriteria');
    const { draft, frozen } = await findCriteria(db, lot.id);
    const versions = await listCriteriaVersions(db, lot.id);
    const mayEdit = can('editCriteria', lot.id);
    const standing = { stage: lot.stage, amends: draft?.amends ?? null, published: frozen?.number ?? null };
    const read = versionAsked(versions, url.searchParams.get('version'));
    const amending = mayEdit && read === null && isAmending(standing);
    const open = mayEdit && read === null && draftProblem(standing) === null;
    const held = { mayEdit, draft: draft?.scheme ?? null, published: frozen?.scheme ?? null };
    const scheme = read?.scheme ?? schemeInHand(held, standing);
    const step = (name: string) => (open ? url.searchParams.get(name) : null);
    const shown = read ?? frozen;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readCriteria'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      scheme,
      version: draft?.version ?? 0,
      versions: versions.map(withoutScheme),
      /** The version shown; null while nothing is published. */
      number: shown?.number ?? null,
      amending,
      open,
      changes: amending && frozen && scheme ? criteriaChanges(frozen.scheme, scheme) : changesOf(versions, shown),
      unconfirmed:
        can('recordBid', lot.id) && frozen ? await tendersConcerned(db, lot.id, frozen.number, amending) : [],
      mayEdit,
      mayAmend: mayEdit ? stageProblem('amendCriteria', lot.stage) : null,
      problems: scheme && mayEdit ? schemeProblems(scheme).map(({ problem }) => problem) : [],
      step: { edit: step('edit'), add: step('add'), show: step('show') },
      sources: step('show') === 'copy' ? await sourcesFor(db, lot.id) : [],
      formKey: newFormKey(),
      otherKey: newFormKey(),
    };
  });

function versionAsked(versions: readonly FrozenCriteria[], asked: string | null): FrozenCriteria | null {
  if (asked === null) return null;
  const found = versions.find(({ number }) => String(number) === asked);
  if (!found) throw notFound();
  return found;
}

const withoutScheme = ({ number, hash, frozenBy, frozenAt, reason }: FrozenCriteria) => ({
  number,
  hash,
  by: frozenBy,
  at: formatUkTime(frozenAt),
  reason,
});

/** What a published version changed in the one before it. */
function changesOf(versions: readonly FrozenCriteria[], shown: FrozenCriteria | null) {
  const before = shown && versions.find(({ number }) => number === shown.number - 1);
  return before ? criteriaChanges(before.scheme, shown.scheme) : [];
}

/** The tenders that stand under an older version, or will when the draft is published; their letters alone. */
async function tendersConcerned(db: Db, lotId: string, newest: number, amending: boolean) {
  const bids = await listBids(db, lotId);
  return unconfirmedProblems(bids, newest + (amending ? 1 : 0));
}

async function sourcesFor(db: Db, lotId: string) {
  const sources = await listCriteriaSources(db, permissions.readCriteria);
  return sources
    .filter((one) => one.lotId !== lotId)
    .map(({ lotId: id, reference, lotNumber, lotTitle, published }) => ({
      id,
      text: `${reference}, lot ${lotNumber}: ${lotTitle} (${published === null ? 'draft' : `version ${published}`})`,
    }));
}

type EditForm = z.ZodType<Readonly<{ lotId: string; version: number; edit: CriteriaEdit }>>;

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lot = new URL(args.request.url).searchParams.get('lot');
  const done = () => paths.criteria(procurementId, lot ? Number(lot) || 1 : undefined);
  const edit = (form: EditForm) =>
    intent({ form, run: (actor, input) => editCriteria(actor, { ...input, procurementId }), done });
  return submitted(args, {
    saveWeights: edit(forms.weightsForm),
    saveGroup: edit(forms.groupForm),
    saveQuality: edit(forms.qualityForm),
    savePrice: edit(forms.priceForm),
    saveGate: edit(forms.gateForm),
    saveRules: edit(forms.rulesForm),
    remove: edit(forms.removeForm),
    copy: intent({
      form: forms.copyForm,
      run: (actor, input) => copyCriteria(actor, { ...input, procurementId }),
      done,
    }),
    freeze: intent({
      form: forms.freezeForm,
      run: (actor, { lotId, version }) => freezeCriteria(actor, { procurementId, lotId, version }),
      done,
    }),
    startVersion: intent({
      form: forms.lotForm,
      run: (actor, { lotId }) => startCriteriaVersion(actor, { procurementId, lotId }),
      done,
    }),
    dropVersion: intent({
      form: forms.lotForm,
      run: (actor, { lotId }) => dropCriteriaVersion(actor, { procurementId, lotId }),
      done,
    }),
    publishVersion: intent({
      form: forms.publishForm,
      run: (actor, { understood: _, ...input }) => publishCriteriaVersion(actor, { ...input, procurementId }),
      done,
    }),
  });
};

export default function Criteria() {
  return <CriteriaView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
