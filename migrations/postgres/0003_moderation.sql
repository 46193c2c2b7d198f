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
CREATE TABLE "case_translations" (
	"case_id" bigint NOT NULL,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "case_translations_case_id_lang_pk" PRIMARY KEY("case_id","lang")
);
--> statement-breakpoint
CREATE TABLE "flag_records" (
	"person_id" text PRIMARY KEY NOT NULL,
	"judged" bigint NOT NULL,
	"upheld" bigint NOT NULL
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
	"decided_at" bigint
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
CREATE TABLE "moderation_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
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
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"case_id" bigint NOT NULL,
	"decision_id" text,
	"by_id" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"second_id" text,
	"alone" boolean NOT NULL,
	"at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "cases_post";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "kind" text DEFAULT 'flags' NOT NULL;--> statement-breakpoint
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
ALTER TABLE "people" ADD COLUMN "muted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_decision" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "appeals_case" ON "appeals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "measures_standing" ON "measures" USING btree ("state","counted_at");--> statement-breakpoint
CREATE INDEX "measures_person" ON "measures" USING btree ("person_id","state");--> statement-breakpoint
CREATE INDEX "measures_thread" ON "measures" USING btree ("thread_id","state");--> statement-breakpoint
CREATE INDEX "moderation_log_decision" ON "moderation_log" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "proposals_open" ON "proposals" USING btree ("state","at","id");--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "strikes_person" ON "strikes" USING btree ("person_id","expires_at");--> statement-breakpoint
CREATE INDEX "cases_author" ON "cases" USING btree ("author_id","state","id");--> statement-breakpoint
CREATE INDEX "cases_alarm" ON "cases" USING btree ("alarm_at");--> statement-breakpoint
CREATE INDEX "cases_forget" ON "cases" USING btree ("forget_at");--> statement-breakpoint
CREATE INDEX "decisions_recheck" ON "decisions" USING btree ("on_translation","rechecked_by_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_post" ON "cases" USING btree ("thread_id","number","kind","round");--> statement-breakpoint
UPDATE cases SET author_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.author_id FROM threads WHERE threads.id = cases.thread_id)), lang = coalesce((SELECT replies.lang FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.lang FROM threads WHERE threads.id = cases.thread_id)), stall = coalesce((SELECT replies.stall FROM replies WHERE replies.thread_id = cases.thread_id AND replies.number = cases.number), (SELECT threads.stall FROM threads WHERE threads.id = cases.thread_id)), weight = 100 * flag_count, alarm_at = CASE WHEN state = 'open' THEN due_at END, forget_at = decided_at + 2592000000;
--> statement-breakpoint
UPDATE decisions SET note = reason, reason = 'other', person_id = coalesce((SELECT replies.author_id FROM replies WHERE replies.thread_id = decisions.thread_id AND replies.number = decisions.number), (SELECT threads.author_id FROM threads WHERE threads.id = decisions.thread_id)), state = 'standing';
--> statement-breakpoint
UPDATE decisions SET before = CASE action WHEN 'restore' THEN 'hidden' ELSE 'shown' END;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "kind" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "weight" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "author_id" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "lang" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "stall" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "person_id" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "rules_version" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "note" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "before" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "state" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "on_translation" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "alone" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "flags" ALTER COLUMN "weight" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "flags" ALTER COLUMN "newcomer" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "muted" DROP DEFAULT;
