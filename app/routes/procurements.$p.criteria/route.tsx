import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { initialScheme, schemeProblems } from '#app/domain/evaluation-scheme.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import * as forms from './form.ts';
import { CriteriaView } from './view.tsx';

export const meta = () => [{ title: 'Award criteria – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.criteria', async (visit) => {
    const { db, url, can } = visit;
    const lot = chosenLot(visit, 'readCriteria');
    const { draft, frozen } = await findCriteria(db, lot.id);
    const mayEdit = can('editCriteria', lot.id);
    const scheme = frozen?.scheme ?? draft?.scheme ?? (mayEdit ? initialScheme : null);
    const blocked = stageProblem('editCriteria', lot.stage);
    const step = (name: string) => (mayEdit && !blocked ? url.searchParams.get(name) : null);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readCriteria'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      scheme,
      version: draft?.version ?? 0,
      frozen: frozen ? { hash: frozen.hash, by: frozen.frozenBy, at: formatUkTime(frozen.frozenAt) } : null,
      mayEdit,
      blocked,
      problems: scheme && mayEdit ? schemeProblems(scheme).map(({ problem }) => problem) : [],
      step: { edit: step('edit'), add: step('add'), show: step('show') },
      formKey: newFormKey(),
      otherKey: newFormKey(),
    };
  });

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
    freeze: intent({
      form: forms.freezeForm,
      run: (actor, { lotId, version }) => freezeCriteria(actor, { procurementId, lotId, version }),
      done,
    }),
  });
};

export default function Criteria() {
  return <CriteriaView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
