CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`flag_count` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`decided_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_post` ON `cases` (`thread_id`,`number`,`round`);--> statement-breakpoint
CREATE INDEX `cases_due` ON `cases` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_reason` ON `cases` (`state`,`reason`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_decided` ON `cases` (`state`,`decided_at`,`id`);--> statement-breakpoint
CREATE TABLE `commands` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`input_hash` text NOT NULL,
	`result` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `commands_at` ON `commands` (`at`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`moderator_id` text NOT NULL,
	`action` text NOT NULL,
	`rule` integer,
	`reason` text NOT NULL,
	`at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `decisions_post` ON `decisions` (`thread_id`,`number`,`at`);--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`thread_id` integer NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	`small` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `seq`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `flags` (
	`case_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`stall` text,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`evidence` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `flags_person` ON `flags` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `follows` (
	`person_id` text NOT NULL,
	`thread_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `thread_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `follows_thread` ON `follows` (`thread_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `notice_boxes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`last_number` integer NOT NULL,
	`read_number` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `notices` (
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`thread_id` integer NOT NULL,
	`reply` integer NOT NULL,
	`by_id` text,
	`decision_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `notices_thread` ON `notices` (`person_id`,`kind`,`thread_id`,`number`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`skeleton` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`stall` text,
	`locale` text NOT NULL,
	`reads` text NOT NULL,
	`time_zone` text NOT NULL,
	`about` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_skeleton` ON `people` (`skeleton`);--> statement-breakpoint
CREATE TABLE `reads` (
	`person_id` text NOT NULL,
	`thread_id` integer NOT NULL,
	`last_read_number` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `thread_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`person_id`, `code_hash`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `replies` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`author_id` text NOT NULL,
	`stall` text NOT NULL,
	`intent` text,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	`parent_number` integer,
	`quote_number` integer,
	`quote_text` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	PRIMARY KEY(`thread_id`, `number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `replies_author` ON `replies` (`author_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `replies_quote` ON `replies` (`thread_id`,`quote_number`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`thread_id` integer NOT NULL,
	`number` integer NOT NULL,
	`field` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `number`, `field`, `revision`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `site` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `threads` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`lang` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`motion` text,
	`topic_id` text,
	`author_id` text NOT NULL,
	`stall` text NOT NULL,
	`state` text NOT NULL,
	`opening_state` text NOT NULL,
	`head` integer NOT NULL,
	`reply_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`active_at` integer NOT NULL,
	`edited_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `threads_active` ON `threads` (`active_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_topic_active` ON `threads` (`topic_id`,`active_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_topic_new` ON `threads` (`topic_id`,`id`);--> statement-breakpoint
CREATE INDEX `threads_author` ON `threads` (`author_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`position` integer NOT NULL
) STRICT, WITHOUT ROWID;
