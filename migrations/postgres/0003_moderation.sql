CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"decision_id" text NOT NULL,
	"person_id" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"decided_by_id" text,
	"answer" text NOT NULL,
	"alone" boolean NOT NULL,
	"at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "arrival_keys" (
	"day" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "arrivals" (
	"person_id" text NOT NULL,
	"network" text NOT NULL,
	CONSTRAINT "arrivals_network_person_id_pk" PRIMARY KEY("network","person_id")
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"case_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	CONSTRAINT "case_steps_case_id_at_kind_pk" PRIMARY KEY("case_id","at","kind")
);
--> statement-breakpoint
CREATE TABLE "case_translations" (
	"case_id" bigint NOT NULL,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "case_translations_case_id_lang_pk" PRIMARY KEY("case_id","lang")
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"fields" text NOT NULL,
	"silent_reason" text,
	"told_at" bigint,
	"taken_at" bigint,
	"taken_by_id" text
);
--> statement-breakpoint
CREATE TABLE "fingerprints" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"high" bigint NOT NULL,
	"low" bigint NOT NULL,
	"band_0" bigint NOT NULL,
	"band_1" bigint NOT NULL,
	"band_2" bigint NOT NULL,
	"band_3" bigint NOT NULL,
	"band_4" bigint NOT NULL,
	"band_5" bigint NOT NULL,
	"band_6" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flag_records" (
	"person_id" text PRIMARY KEY NOT NULL,
	"judged" bigint NOT NULL,
	"upheld" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held" (
	"id" bigint PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"command" text NOT NULL,
	"input" jsonb NOT NULL,
	"thread_id" bigint,
	"number" bigint,
	"reasons" jsonb NOT NULL,
	"state" text NOT NULL,
	"at" bigint NOT NULL,
	"decided_by_id" text,
	"decided_at" bigint,
	"rule" bigint,
	"reason" text,
	"note" text NOT NULL,
	"post_thread_id" bigint,
	"post_number" bigint
);
--> statement-breakpoint
CREATE TABLE "legal_orders" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"authority" text NOT NULL,
	"order_number" text NOT NULL,
	"article" text NOT NULL,
	"note" text NOT NULL,
	"document_hash" text,
	"urgent" boolean NOT NULL,
	"received_at" bigint NOT NULL,
	"recorded_by_id" text NOT NULL,
	"outcome" text,
	"decided_at" bigint,
	"answered_at" bigint,
	"refusal" text,
	"answer" text,
	"silent_reason" text,
	"told_at" bigint
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"decision_id" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"thread_id" bigint,
	"hours" bigint,
	"state" text NOT NULL,
	"started_at" bigint,
	"left_ms" bigint,
	"counted_at" bigint,
	CONSTRAINT "measures_decision_id_kind_pk" PRIMARY KEY("decision_id","kind")
);
--> statement-breakpoint
CREATE TABLE "moderation_figures" (
	"month" bigint NOT NULL,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "moderation_figures_month_name_part_pk" PRIMARY KEY("month","name","part")
);
--> statement-breakpoint
CREATE TABLE "moderation_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"day" bigint NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"thread_id" bigint,
	"number" bigint,
	"decision_id" text,
	"entry" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mutes" (
	"person_id" text NOT NULL,
	"muted_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "mutes_person_id_muted_id_pk" PRIMARY KEY("person_id","muted_id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"person_id" text PRIMARY KEY NOT NULL,
	"days" bigint NOT NULL,
	"counted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"case_id" bigint NOT NULL,
	"decision_id" text,
	"by_id" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"second_id" text,
	"answer" text,
	"alone" boolean NOT NULL,
	"at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stewards" (
	"person_id" text PRIMARY KEY NOT NULL,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watched" (
	"person_id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "cases_post";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "kind" text DEFAULT 'flags' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" bigint GENERATED ALWAYS AS (case reason when 'fraud' then 0 when 'personal-data' then 1 when 'legal-order' then 1 else 2 end) STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "weight" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "author_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "lang" text DEFAULT 'id' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "stall" text DEFAULT 'observer' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "alarm_at" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "claimed_by_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "claimed_until" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "hidden_at" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "resubmitted_at" bigint;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "forget_at" bigint;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "person_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rules_version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "before" text DEFAULT 'shown' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "undoes" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "state" text DEFAULT 'standing' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "on_translation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rechecked_by_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "weight" bigint DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "newcomer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "upheld" boolean;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "case_id" bigint;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "detail" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "muted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_decision" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "appeals_case" ON "appeals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "appeals_at" ON "appeals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "disclosures_case" ON "disclosures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "disclosures_person" ON "disclosures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "fingerprints_at" ON "fingerprints" USING btree ("at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_0" ON "fingerprints" USING btree ("band_0","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_1" ON "fingerprints" USING btree ("band_1","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_2" ON "fingerprints" USING btree ("band_2","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_3" ON "fingerprints" USING btree ("band_3","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_4" ON "fingerprints" USING btree ("band_4","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_5" ON "fingerprints" USING btree ("band_5","at");--> statement-breakpoint
CREATE INDEX "fingerprints_band_6" ON "fingerprints" USING btree ("band_6","at");--> statement-breakpoint
CREATE INDEX "held_waiting" ON "held" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "held_author" ON "held" USING btree ("author_id","state","id");--> statement-breakpoint
CREATE INDEX "held_decided" ON "held" USING btree ("state","decided_at");--> statement-breakpoint
CREATE INDEX "measures_standing" ON "measures" USING btree ("state","counted_at");--> statement-breakpoint
CREATE INDEX "measures_person" ON "measures" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "measures_thread" ON "measures" USING btree ("thread_id","state");--> statement-breakpoint
CREATE INDEX "moderation_log_day" ON "moderation_log" USING btree ("day","seq");--> statement-breakpoint
CREATE INDEX "moderation_log_what" ON "moderation_log" USING btree ("what","day","seq");--> statement-breakpoint
CREATE INDEX "moderation_log_post" ON "moderation_log" USING btree ("thread_id","number","seq");--> statement-breakpoint
CREATE INDEX "moderation_log_decision" ON "moderation_log" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "proposals_open" ON "proposals" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "strikes_person" ON "strikes" USING btree ("person_id","expires_at");--> statement-breakpoint
CREATE INDEX "strikes_expiry" ON "strikes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "watched_at" ON "watched" USING btree ("at");--> statement-breakpoint
CREATE INDEX "cases_rank" ON "cases" USING btree ("state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_lang" ON "cases" USING btree ("state","lang","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_stall" ON "cases" USING btree ("state","stall","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_author" ON "cases" USING btree ("author_id","state","id");--> statement-breakpoint
CREATE INDEX "cases_alarm" ON "cases" USING btree ("alarm_at");--> statement-breakpoint
CREATE INDEX "cases_forget" ON "cases" USING btree ("forget_at");--> statement-breakpoint
CREATE INDEX "decisions_recheck" ON "decisions" USING btree ("on_translation","rechecked_by_id","at");--> statement-breakpoint
CREATE INDEX "flags_at" ON "flags" USING btree ("at");--> statement-breakpoint
CREATE INDEX "flags_network" ON "flags" USING btree ("network");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_post" ON "cases" USING btree ("thread_id","number","kind","round");--> statement-breakpoint
UPDATE cases SET author_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.author_id FROM threads WHERE threads.id = cases.thread_id)), lang = coalesce((SELECT replies.lang FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.lang FROM threads WHERE threads.id = cases.thread_id)), stall = coalesce((SELECT replies.stall FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.stall FROM threads WHERE threads.id = cases.thread_id)), weight = 100 * flag_count, alarm_at = CASE WHEN state = 'open' THEN due_at END, forget_at = decided_at + 2592000000;
--> statement-breakpoint
UPDATE decisions SET note = reason, reason = 'other', person_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = decisions.thread_id AND replies.number = decisions.number), (SELECT threads.author_id FROM threads WHERE threads.id = decisions.thread_id)), state = 'standing';
--> statement-breakpoint
UPDATE decisions SET before = CASE action WHEN 'restore' THEN 'hidden' ELSE 'shown' END;
