CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`decided_by_id` text,
	`answer` text NOT NULL,
	`alone` integer NOT NULL,
	`at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`decided_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_decision` ON `appeals` (`decision_id`);--> statement-breakpoint
CREATE INDEX `appeals_due` ON `appeals` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_person` ON `appeals` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `appeals_case` ON `appeals` (`case_id`);--> statement-breakpoint
CREATE INDEX `appeals_at` ON `appeals` (`at`);--> statement-breakpoint
CREATE TABLE `arrival_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `arrivals` (
	`person_id` text NOT NULL,
	`network` text NOT NULL,
	PRIMARY KEY(`network`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_steps` (
	`case_id` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	PRIMARY KEY(`case_id`, `at`, `kind`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `case_translations` (
	`case_id` integer NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `lang`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `disclosures` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`fields` text NOT NULL,
	`silent_reason` text,
	`told_at` integer,
	`taken_at` integer,
	`taken_by_id` text
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `disclosures_case` ON `disclosures` (`case_id`);--> statement-breakpoint
CREATE INDEX `disclosures_person` ON `disclosures` (`person_id`);--> statement-breakpoint
CREATE TABLE `fingerprints` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`high` integer NOT NULL,
	`low` integer NOT NULL,
	`band_0` integer NOT NULL,
	`band_1` integer NOT NULL,
	`band_2` integer NOT NULL,
	`band_3` integer NOT NULL,
	`band_4` integer NOT NULL,
	`band_5` integer NOT NULL,
	`band_6` integer NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `fingerprints_at` ON `fingerprints` (`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_0` ON `fingerprints` (`band_0`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_1` ON `fingerprints` (`band_1`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_2` ON `fingerprints` (`band_2`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_3` ON `fingerprints` (`band_3`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_4` ON `fingerprints` (`band_4`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_5` ON `fingerprints` (`band_5`,`at`);--> statement-breakpoint
CREATE INDEX `fingerprints_band_6` ON `fingerprints` (`band_6`,`at`);--> statement-breakpoint
CREATE TABLE `flag_records` (
	`person_id` text PRIMARY KEY NOT NULL,
	`judged` integer NOT NULL,
	`upheld` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `held` (
	`id` integer PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`command` text NOT NULL,
	`input` text NOT NULL,
	`thread_id` integer,
	`number` integer,
	`reasons` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`decided_by_id` text,
	`decided_at` integer,
	`rule` integer,
	`reason` text,
	`note` text NOT NULL,
	`post_thread_id` integer,
	`post_number` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `held_waiting` ON `held` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `held_author` ON `held` (`author_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `held_decided` ON `held` (`state`,`decided_at`);--> statement-breakpoint
CREATE TABLE `legal_orders` (
	`case_id` integer PRIMARY KEY NOT NULL,
	`authority` text NOT NULL,
	`order_number` text NOT NULL,
	`article` text NOT NULL,
	`note` text NOT NULL,
	`document_hash` text,
	`urgent` integer NOT NULL,
	`received_at` integer NOT NULL,
	`recorded_by_id` text NOT NULL,
	`outcome` text,
	`decided_at` integer,
	`answered_at` integer,
	`refusal` text,
	`answer` text,
	`silent_reason` text,
	`told_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `measures` (
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`thread_id` integer,
	`hours` integer,
	`state` text NOT NULL,
	`started_at` integer,
	`left_ms` integer,
	`counted_at` integer,
	PRIMARY KEY(`decision_id`, `kind`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `measures_standing` ON `measures` (`state`,`counted_at`);--> statement-breakpoint
CREATE INDEX `measures_person` ON `measures` (`person_id`,`state`);--> statement-breakpoint
CREATE INDEX `measures_thread` ON `measures` (`thread_id`,`state`);--> statement-breakpoint
CREATE TABLE `moderation_figures` (
	`month` integer NOT NULL,
	`name` text NOT NULL,
	`part` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`month`, `name`, `part`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `moderation_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`day` integer NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`thread_id` integer,
	`number` integer,
	`decision_id` text,
	`entry` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `moderation_log_day` ON `moderation_log` (`day`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_what` ON `moderation_log` (`what`,`day`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_post` ON `moderation_log` (`thread_id`,`number`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_decision` ON `moderation_log` (`decision_id`);--> statement-breakpoint
CREATE TABLE `mutes` (
	`person_id` text NOT NULL,
	`muted_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `muted_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `presence` (
	`person_id` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	`counted_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`case_id` integer NOT NULL,
	`decision_id` text,
	`by_id` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`second_id` text,
	`answer` text,
	`alone` integer NOT NULL,
	`at` integer NOT NULL,
	`decided_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `proposals_open` ON `proposals` (`state`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `proposals_case` ON `proposals` (`case_id`);--> statement-breakpoint
CREATE TABLE `stewards` (
	`person_id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `strikes` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `strikes_person` ON `strikes` (`person_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `strikes_expiry` ON `strikes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `watched` (
	`person_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `watched_at` ON `watched` (`at`);--> statement-breakpoint
DROP INDEX `cases_post`;--> statement-breakpoint
ALTER TABLE `cases` ADD `kind` text DEFAULT 'flags' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `rank` integer GENERATED ALWAYS AS (case reason when 'fraud' then 0 when 'personal-data' then 1 when 'legal-order' then 1 else 2 end) VIRTUAL;--> statement-breakpoint
ALTER TABLE `cases` ADD `weight` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `author_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `lang` text DEFAULT 'id' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `stall` text DEFAULT 'observer' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `alarm_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `claimed_by_id` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `claimed_until` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `hidden_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `resubmitted_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `forget_at` integer;--> statement-breakpoint
CREATE INDEX `cases_rank` ON `cases` (`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_lang` ON `cases` (`state`,`lang`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_stall` ON `cases` (`state`,`stall`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_author` ON `cases` (`author_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `cases_alarm` ON `cases` (`alarm_at`);--> statement-breakpoint
CREATE INDEX `cases_forget` ON `cases` (`forget_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_post` ON `cases` (`thread_id`,`number`,`kind`,`round`);--> statement-breakpoint
ALTER TABLE `decisions` ADD `person_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `rules_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `before` text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `undoes` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `state` text DEFAULT 'standing' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `on_translation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `rechecked_by_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `alone` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `decisions_recheck` ON `decisions` (`on_translation`,`rechecked_by_id`,`at`);--> statement-breakpoint
ALTER TABLE `flags` ADD `weight` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `flags` ADD `network` text;--> statement-breakpoint
ALTER TABLE `flags` ADD `newcomer` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `flags` ADD `upheld` integer;--> statement-breakpoint
CREATE INDEX `flags_at` ON `flags` (`at`);--> statement-breakpoint
CREATE INDEX `flags_network` ON `flags` (`network`);--> statement-breakpoint
ALTER TABLE `notices` ADD `case_id` integer;--> statement-breakpoint
ALTER TABLE `notices` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `people` ADD `muted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE cases SET author_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.author_id FROM threads WHERE threads.id = cases.thread_id)), lang = coalesce((SELECT replies.lang FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.lang FROM threads WHERE threads.id = cases.thread_id)), stall = coalesce((SELECT replies.stall FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.stall FROM threads WHERE threads.id = cases.thread_id)), weight = 100 * flag_count, alarm_at = CASE WHEN state = 'open' THEN due_at END, forget_at = decided_at + 2592000000;
--> statement-breakpoint
UPDATE decisions SET note = reason, reason = 'other', person_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = decisions.thread_id AND replies.number = decisions.number), (SELECT threads.author_id FROM threads WHERE threads.id = decisions.thread_id)), state = 'standing';
--> statement-breakpoint
UPDATE decisions SET before = CASE action WHEN 'restore' THEN 'hidden' ELSE 'shown' END;
