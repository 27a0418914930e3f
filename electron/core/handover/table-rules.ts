// How each table of another library joins ours. Every table is named here: a test sees to it that a new one is not forgotten.

/** Something that is changed as a whole, or field by field: told apart on three sides (ours, theirs, when it last came). */
export interface UnitRule {
  how: 'unit';
  key: string;
  /** Tables whose rows belong to it, by the column that names it. */
  parts?: Readonly<Record<string, string>>;
  /** Fields that are decided one by one, each of columns or of a part. Without it the whole is one field. */
  fields?: Readonly<Record<string, readonly string[]>>;
  /** Columns that say nothing of it: taken with a new one, and never compared. */
  beside?: readonly string[];
  /** Which columns a person is shown, where two sides differ. */
  shown: readonly string[];
}

export type TableRule =
  | UnitRule
  /** Written once and never changed: what is not here is added. */
  | { how: 'added' }
  /** The same, with new stories alone: it lets things out, and was decided on what there was there. */
  | { how: 'with-new' }
  /** Has its own rule in merge-ledger.ts, name-maps.ts or merge-erased.ts. */
  | { how: 'own' }
  /** A row of a unit. */
  | { how: 'part' }
  /** Belongs to that computer, can be made again, or is kept otherwise. */
  | { how: 'left' };

const added = { how: 'added' } as const;
const withNew = { how: 'with-new' } as const;
const own = { how: 'own' } as const;
const part = { how: 'part' } as const;
const left = { how: 'left' } as const;

function unit(rule: Omit<UnitRule, 'how' | 'key'> & { key?: string }): UnitRule {
  return { how: 'unit', key: 'id', ...rule };
}

/** In this order. */
export const tableRules: Readonly<Record<string, TableRule>> = {
  themes: own,
  localities: own,
  people: unit({
    parts: { other_names: 'person_id' },
    fields: {
      realName: ['real_name'],
      attribution: ['attribution', 'chosen_name'],
      ageBand: ['age_band'],
      protection: ['protection'],
      contact: ['contact'],
      privateNotes: ['private_notes'],
      askAgainOn: ['ask_again_on'],
      bin: ['binned_at'],
      otherNames: ['other_names'],
    },
    beside: ['number', 'created_at', 'updated_at'],
    shown: [],
  }),
  stories: unit({
    parts: {
      story_people: 'story_id',
      story_languages: 'story_id',
      story_themes: 'story_id',
      story_tags: 'story_id',
    },
    fields: {
      title: ['title'],
      summary: ['summary'],
      date: ['recorded_on', 'recorded_from'],
      place: ['ward_code', 'locality'],
      contentWarning: ['content_warning'],
      privateNotes: ['private_notes'],
      leaveOut: ['leave_out'],
      bin: ['binned_at'],
      people: ['story_people'],
      languages: ['story_languages'],
      themes: ['story_themes'],
      tags: ['story_tags'],
    },
    beside: ['number', 'created_at', 'updated_at', 'title_key', 'erased_at'],
    shown: [],
  }),
  agreement_entries: own,
  agreement_uses: own,
  spoken_agreements: own,
  spoken_answers: own,
  recordings: unit({
    // Sound is never exchanged by a word of somebody else; see merge-erased.ts for what was erased of it.
    beside: ['peaks', 'sha256', 'size_bytes', 'agreed_after', 'came_after', 'binned_after'],
    shown: ['title'],
  }),
  take_segments: added,
  import_parts: added,
  outlines: added,
  erased_passages: added,
  films: unit({ beside: ['outline'], shown: ['started_at'] }),
  attachments: unit({
    parts: { attachment_people: 'attachment_id', attachment_permissions: 'attachment_id' },
    shown: ['title', 'caption', 'alt_text'],
  }),
  interview_notes: unit({
    key: 'recording_id',
    beside: ['updated_at'],
    shown: ['summary', 'next_steps'],
  }),
  spoken_refusals: added,
  story_changes: own,
  markers: unit({ shown: ['text'] }),
  closed_passages: unit({ shown: ['reason', 'from_ms', 'to_ms'] }),
  voices: unit({ shown: ['label'] }),
  voices_checked: unit({ key: 'recording_id', shown: ['checked_by'] }),
  transcripts: unit({
    parts: { transcript_lines: 'transcript_id' },
    beside: ['revision', 'last_editor', 'created_at', 'updated_at'],
    shown: ['language'],
  }),
  transcript_versions: added,
  transcript_not_needed: added,
  closed_lines: unit({ shown: ['words', 'reason'] }),
  substitutes: unit({
    parts: { substitute_forms: 'substitute_id' },
    beside: ['updated_at'],
    shown: ['substitute'],
  }),
  draft_decisions: unit({ key: 'story_id', shown: ['reason'] }),
  index_points: unit({
    parts: {
      index_point_themes: 'point_id',
      index_point_keywords: 'point_id',
      index_point_people: 'point_id',
      index_point_places: 'point_id',
      index_point_links: 'point_id',
    },
    beside: ['created_at', 'updated_at'],
    shown: ['title', 'synopsis'],
  }),
  story_places: unit({ shown: ['words', 'note'] }),
  mentioned_people: unit({ shown: ['name', 'relation', 'note'] }),
  theme_names: added,
  theme_reviews: withNew,
  theme_merge_stories: withNew,
  theme_merge_points: withNew,
  theme_merge_markers: withNew,
  people_joined: added,
  protection_changes: added,
  contributor_agreements: added,
  begun_agreements: withNew,
  sensitivity_checks: withNew,
  sensitivity_answers: withNew,
  release_approvals: withNew,
  cleared_words: withNew,
  agreement_texts: own,
  text_checks: added,
  text_checks_taken_back: added,
  requests: unit({ beside: ['number'], shown: ['kind', 'words'] }),
  breaches: unit({ beside: ['number'], shown: ['what'] }),
  concerns: unit({ beside: ['number'], shown: ['words'] }),
  case_steps: added,
  questions: added,
  support_contacts: added,
  questionnaires: unit({ beside: ['position'], shown: ['id'] }),
  questionnaire_versions: added,
  questionnaire_answers: unit({ shown: ['way', 'answered_on'] }),
  collections: unit({
    parts: { collection_items: 'collection_id' },
    beside: ['created_at', 'updated_at'],
    shown: ['title', 'introduction'],
  }),
  trails: unit({
    parts: {
      trail_languages: 'trail_id',
      trail_stops: 'trail_id',
      trail_voices: 'trail_id',
      trail_pictures: 'trail_id',
      trail_path: 'trail_id',
      trail_words: 'trail_id',
    },
    beside: ['created_at', 'updated_at'],
    shown: ['look', 'accent'],
  }),
  exhibitions: unit({
    parts: {
      exhibition_languages: 'exhibition_id',
      exhibition_words: 'exhibition_id',
      exhibition_logos: 'exhibition_id',
      exhibition_sections: 'exhibition_id',
      exhibition_items: 'exhibition_id',
      exhibition_trails: 'exhibition_id',
    },
    beside: ['created_at', 'updated_at'],
    shown: ['look', 'accent'],
  }),
  deposit_presets: added,
  deliveries: added,
  packages: added,
  package_stories: added,
  package_files: added,
  saved_texts: added,
  storyteller_copies: added,
  storyteller_copy_people: added,
  delivery_answers: added,
  delivery_answer_files: added,
  table_columns: added,
  notices: unit({ beside: ['written_at'], shown: ['state', 'answer'] }),
  erasures: own,
  erased_ids: own,
  story_origins: own,
  organisations: own,
  targets: own,
  history: own,

  other_names: part,
  exhibition_languages: part,
  exhibition_sections: part,
  exhibition_items: part,
  exhibition_words: part,
  exhibition_logos: part,
  exhibition_trails: part,
  trail_languages: part,
  trail_stops: part,
  trail_voices: part,
  trail_pictures: part,
  trail_path: part,
  trail_words: part,
  story_people: part,
  story_languages: part,
  story_themes: part,
  story_tags: part,
  attachment_people: part,
  attachment_permissions: part,
  transcript_lines: part,
  substitute_forms: part,
  index_point_themes: part,
  index_point_keywords: part,
  index_point_people: part,
  index_point_places: part,
  index_point_links: part,
  collection_items: part,

  settings: left,
  members: left,
  counters: left,
  names_change: left,
  stale_words: left,
  searched_texts: left,
  search_views: left,
  search_view_choices: left,
  access_copies: left,
  kept_clips: left,
  whole_backups: left,
  // The computer that drafts is the one that has the model.
  drafts: left,
  target_counts: left,
  intakes: left,
  intake_stories: left,
  intake_questions: left,
  handovers: left,
  handover_values: left,
  received_history: left,
  held_changes: left,
  alike_people: left,
  organisation_targets: left,
  // Whom a library trusts it decides itself.
  known_keys: left,
  sender_keys: left,
  // Which entries are one is decided in each library.
  joined_organisations: left,
  joined_stories: left,
  joined_intakes: left,
  sender_doubts: left,
  received_values: left,
  received_people: left,
  // What another library was told it may not pass on as asked: there the age is asked.
  told_entries: left,
  received_files: left,
  received_records: left,
  receiving_media: left,
  table_rows: left,
  table_people: left,
  table_mappings: left,
  table_media: left,
};

/** Numbers of entries of the ledger, which are others here. */
export const ledgerColumns: Readonly<Record<string, readonly string[]>> = {
  recordings: ['agreed_after', 'came_after', 'binned_after'],
  story_changes: ['agreed_after'],
  spoken_refusals: ['after_entry'],
  packages: ['ledger_seq'],
  saved_texts: ['ledger_seq'],
  storyteller_copies: ['ledger_seq'],
};

/** Rows that are counted anew here. */
export const countedAnew: Readonly<Record<string, string>> = {
  contributor_agreements: 'seq',
  sensitivity_checks: 'seq',
  release_approvals: 'seq',
  cleared_words: 'seq',
  case_steps: 'seq',
};
