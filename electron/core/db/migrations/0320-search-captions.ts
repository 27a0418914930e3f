// What is said beside photos and papers can be searched: a change of it marks the story.

export const searchCaptions = {
  version: 320,
  name: 'search-captions',
  sql: `
create trigger stale_words_attachments_insert after insert on attachments when new.story_id is not null begin
  insert or ignore into stale_words (story_id) select id from stories where id = new.story_id;
end;
create trigger stale_words_attachments_update after update on attachments begin
  insert or ignore into stale_words (story_id) select id from stories where id in (old.story_id, new.story_id);
end;
create trigger stale_words_attachments_delete after delete on attachments when old.story_id is not null begin
  insert or ignore into stale_words (story_id) select id from stories where id = old.story_id;
end;
insert or ignore into stale_words (story_id) select story_id from attachments where story_id is not null;
`,
} as const;
