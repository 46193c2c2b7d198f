CREATE TABLE `balance_days` (
	`thread_id` integer NOT NULL,
	`day` integer NOT NULL,
	`stall` text NOT NULL,
	`agree` integer NOT NULL,
	`unsure` integer NOT NULL,
	`disagree` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `day`, `stall`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `changed_minds` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`author_id` text NOT NULL,
	`stall` text NOT NULL,
	`author_stall` text NOT NULL,
	`from_stance` text,
	`to_stance` text,
	`credited` integer NOT NULL,
	`reason` text NOT NULL,
	`lang` text NOT NULL,
	`at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by_id` text
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `changed_minds_reply` ON `changed_minds` (`thread_id`,`number`,`at`);--> statement-breakpoint
CREATE INDEX `changed_minds_thread` ON `changed_minds` (`thread_id`,`at`);--> statement-breakpoint
CREATE INDEX `changed_minds_pair` ON `changed_minds` (`person_id`,`author_id`,`at`);--> statement-breakpoint
CREATE INDEX `changed_minds_author` ON `changed_minds` (`author_id`,`at`);--> statement-breakpoint
CREATE INDEX `changed_minds_person` ON `changed_minds` (`thread_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `closing_figures` (
	`thread_id` integer NOT NULL,
	`stall` text NOT NULL,
	`opened_with` text NOT NULL,
	`closed_with` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `stall`, `opened_with`, `closed_with`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `closings` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`left_ms` integer NOT NULL,
	`counted_at` integer NOT NULL
) STRICT;--> statement-breakpoint
CREATE INDEX `closings_counted` ON `closings` (`counted_at`);--> statement-breakpoint
CREATE TABLE `common_grounds` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`badge` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `common_grounds_badge` ON `common_grounds` (`badge`,`since`);--> statement-breakpoint
CREATE INDEX `common_grounds_thread` ON `common_grounds` (`thread_id`,`since`);--> statement-breakpoint
CREATE TABLE `event_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`at` integer NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`added_by_id` text NOT NULL
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `event_marks_thread` ON `event_marks` (`thread_id`,`at`);--> statement-breakpoint
CREATE TABLE `freezes` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`why` text NOT NULL,
	`stall` text,
	`suspects` integer NOT NULL,
	`figures` text NOT NULL,
	`without` text NOT NULL,
	`at` integer NOT NULL,
	`ends_at` integer,
	PRIMARY KEY(`thread_id`, `number`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `freezes_at` ON `freezes` (`at`,`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `freezes_ends` ON `freezes` (`ends_at`);--> statement-breakpoint
CREATE TABLE `helpfuls` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`author_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `helpfuls_person` ON `helpfuls` (`person_id`,`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `helpfuls_author` ON `helpfuls` (`author_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `looks` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`tally` integer NOT NULL,
	`at` integer NOT NULL
) STRICT;--> statement-breakpoint
CREATE TABLE `mind_credits` (
	`person_id` text PRIMARY KEY NOT NULL,
	`many` integer NOT NULL
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `mind_figures` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`stall` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `stall`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `opinion_maps` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`voters` integer NOT NULL,
	`agreement` real,
	`map` text NOT NULL
) STRICT;--> statement-breakpoint
CREATE TABLE `rating_figures` (
	`thread_id` integer NOT NULL,
	`rating` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `rating`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `ratings` (
	`thread_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`rating` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `ratings_person` ON `ratings` (`person_id`,`thread_id`);--> statement-breakpoint
CREATE TABLE `reply_figures` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`online_agree` integer NOT NULL,
	`online_disagree` integer NOT NULL,
	`online_pass` integer NOT NULL,
	`offline_agree` integer NOT NULL,
	`offline_disagree` integer NOT NULL,
	`offline_pass` integer NOT NULL,
	`buyer_agree` integer NOT NULL,
	`buyer_disagree` integer NOT NULL,
	`buyer_pass` integer NOT NULL,
	`observer_agree` integer NOT NULL,
	`observer_disagree` integer NOT NULL,
	`observer_pass` integer NOT NULL,
	`helpful` integer NOT NULL,
	`minds` integer NOT NULL,
	`key` real NOT NULL,
	`online_rate` real NOT NULL,
	`offline_rate` real NOT NULL,
	`badge` text NOT NULL,
	`second_badge` text,
	`frozen` text,
	`frozen_at` integer,
	`cleared_at` integer,
	`looked_key` real DEFAULT 0.25 NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `reply_figures_version` ON `reply_figures` (`thread_id`,`version`);--> statement-breakpoint
CREATE INDEX `reply_figures_key` ON `reply_figures` (`thread_id`,`key`,`number`);--> statement-breakpoint
CREATE INDEX `reply_figures_online` ON `reply_figures` (`thread_id`,`online_rate`,`number`);--> statement-breakpoint
CREATE INDEX `reply_figures_offline` ON `reply_figures` (`thread_id`,`offline_rate`,`number`);--> statement-breakpoint
CREATE INDEX `reply_figures_badge` ON `reply_figures` (`thread_id`,`badge`,`key`,`number`);--> statement-breakpoint
CREATE INDEX `reply_figures_frozen` ON `reply_figures` (`frozen`,`frozen_at`);--> statement-breakpoint
CREATE TABLE `stall_calls` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`stall` text NOT NULL,
	`at` integer NOT NULL
) STRICT;--> statement-breakpoint
CREATE INDEX `stall_calls_stall` ON `stall_calls` (`stall`,`at`,`thread_id`);--> statement-breakpoint
CREATE TABLE `stall_figures` (
	`thread_id` integer NOT NULL,
	`stall` text NOT NULL,
	`agree` integer NOT NULL,
	`unsure` integer NOT NULL,
	`disagree` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `stall`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `stance_steps` (
	`thread_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`step` integer NOT NULL,
	`stance` text NOT NULL,
	`stall` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `person_id`, `step`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `stances` (
	`thread_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`stance` text NOT NULL,
	`stall` text NOT NULL,
	`counts` integer NOT NULL,
	`opened_with` text NOT NULL,
	`closed_with` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `stances_person` ON `stances` (`person_id`,`counts`);--> statement-breakpoint
CREATE TABLE `summaries` (
	`thread_id` integer NOT NULL,
	`stall` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`lang` text NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	PRIMARY KEY(`thread_id`, `stall`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `summaries_author` ON `summaries` (`author_id`,`at`);--> statement-breakpoint
CREATE TABLE `suspect_votes` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`aside` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `tally_due` (
	`thread_id` integer PRIMARY KEY NOT NULL
) STRICT;--> statement-breakpoint
CREATE TABLE `thread_grounds` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`badge` text NOT NULL,
	`since` integer NOT NULL
) STRICT;--> statement-breakpoint
CREATE INDEX `thread_grounds_since` ON `thread_grounds` (`since`,`thread_id`);--> statement-breakpoint
CREATE TABLE `thread_stalls` (
	`person_id` text NOT NULL,
	`thread_id` integer NOT NULL,
	`stall` text NOT NULL,
	`changed_at` integer,
	PRIMARY KEY(`person_id`, `thread_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE TABLE `vote_origins` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`network` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `vote_origins_at` ON `vote_origins` (`at`);--> statement-breakpoint
CREATE TABLE `voters` (
	`person_id` text PRIMARY KEY NOT NULL,
	`votes` integer NOT NULL,
	`waiting` integer NOT NULL
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `voters_waiting` ON `voters` (`waiting`,`votes`,`person_id`);--> statement-breakpoint
CREATE TABLE `votes` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`person_id` text NOT NULL,
	`vote` text NOT NULL,
	`stall` text NOT NULL,
	`counts` integer NOT NULL,
	`aside` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `person_id`)
) STRICT, WITHOUT ROWID;--> statement-breakpoint
CREATE INDEX `votes_person` ON `votes` (`person_id`,`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `votes_recent` ON `votes` (`thread_id`,`number`,`at`);--> statement-breakpoint
ALTER TABLE `cases` ADD `rough` integer DEFAULT false NOT NULL;--> statement-breakpoint
DROP INDEX `cases_rank`;--> statement-breakpoint
DROP INDEX `cases_lang`;--> statement-breakpoint
DROP INDEX `cases_stall`;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `rank`;--> statement-breakpoint
ALTER TABLE `cases` ADD `rank` integer GENERATED ALWAYS AS (case when reason = 'fraud' then 0 when reason in ('personal-data', 'legal-order') then 1 when rough then 2 else 3 end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `cases_rank` ON `cases` (`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_lang` ON `cases` (`state`,`lang`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_stall` ON `cases` (`state`,`stall`,`rank`,`due_at`,`id`);--> statement-breakpoint
ALTER TABLE `measures` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `tally` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `threads` ADD `stance_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `threads` ADD `answers_id` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `closes_at` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `closed_at` integer;--> statement-breakpoint
CREATE INDEX `threads_answers` ON `threads` (`answers_id`,`id`);--> statement-breakpoint
CREATE INDEX `threads_closes` ON `threads` (`closes_at`);--> statement-breakpoint
CREATE INDEX `replies_stall` ON `replies` (`thread_id`,`stall`,`number`);