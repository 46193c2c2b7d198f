CREATE TABLE "balance_days" (
	"thread_id" bigint NOT NULL,
	"day" bigint NOT NULL,
	"stall" text NOT NULL,
	"agree" bigint NOT NULL,
	"unsure" bigint NOT NULL,
	"disagree" bigint NOT NULL,
	CONSTRAINT "balance_days_thread_id_day_stall_pk" PRIMARY KEY("thread_id","day","stall")
);--> statement-breakpoint
CREATE TABLE "changed_minds" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"author_id" text NOT NULL,
	"stall" text NOT NULL,
	"author_stall" text NOT NULL,
	"from_stance" text,
	"to_stance" text,
	"credited" boolean NOT NULL,
	"reason" text NOT NULL,
	"lang" text NOT NULL,
	"at" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_by_id" text
);--> statement-breakpoint
CREATE TABLE "closing_figures" (
	"thread_id" bigint NOT NULL,
	"stall" text NOT NULL,
	"opened_with" text NOT NULL,
	"closed_with" text NOT NULL,
	"many" bigint NOT NULL,
	CONSTRAINT "closing_figures_thread_id_stall_opened_with_closed_with_pk" PRIMARY KEY("thread_id","stall","opened_with","closed_with")
);--> statement-breakpoint
CREATE TABLE "closings" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"left_ms" bigint NOT NULL,
	"counted_at" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "common_grounds" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"badge" text NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "common_grounds_thread_id_number_pk" PRIMARY KEY("thread_id","number")
);--> statement-breakpoint
CREATE TABLE "event_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"added_by_id" text NOT NULL
);--> statement-breakpoint
CREATE TABLE "freezes" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"why" text NOT NULL,
	"stall" text,
	"suspects" bigint NOT NULL,
	"figures" jsonb NOT NULL,
	"without" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"ends_at" bigint,
	CONSTRAINT "freezes_thread_id_number_pk" PRIMARY KEY("thread_id","number")
);--> statement-breakpoint
CREATE TABLE "helpfuls" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"author_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "helpfuls_thread_id_number_person_id_pk" PRIMARY KEY("thread_id","number","person_id")
);--> statement-breakpoint
CREATE TABLE "looks" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"tally" bigint NOT NULL,
	"at" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "mind_credits" (
	"person_id" text PRIMARY KEY NOT NULL,
	"many" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "mind_figures" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"stall" text NOT NULL,
	"many" bigint NOT NULL,
	CONSTRAINT "mind_figures_thread_id_number_stall_pk" PRIMARY KEY("thread_id","number","stall")
);--> statement-breakpoint
CREATE TABLE "opinion_maps" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"voters" bigint NOT NULL,
	"agreement" double precision,
	"map" jsonb NOT NULL
);--> statement-breakpoint
CREATE TABLE "rating_figures" (
	"thread_id" bigint NOT NULL,
	"rating" text NOT NULL,
	"many" bigint NOT NULL,
	CONSTRAINT "rating_figures_thread_id_rating_pk" PRIMARY KEY("thread_id","rating")
);--> statement-breakpoint
CREATE TABLE "ratings" (
	"thread_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"rating" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "ratings_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);--> statement-breakpoint
CREATE TABLE "reply_figures" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"online_agree" bigint NOT NULL,
	"online_disagree" bigint NOT NULL,
	"online_pass" bigint NOT NULL,
	"offline_agree" bigint NOT NULL,
	"offline_disagree" bigint NOT NULL,
	"offline_pass" bigint NOT NULL,
	"buyer_agree" bigint NOT NULL,
	"buyer_disagree" bigint NOT NULL,
	"buyer_pass" bigint NOT NULL,
	"observer_agree" bigint NOT NULL,
	"observer_disagree" bigint NOT NULL,
	"observer_pass" bigint NOT NULL,
	"helpful" bigint NOT NULL,
	"minds" bigint NOT NULL,
	"key" double precision NOT NULL,
	"online_rate" double precision NOT NULL,
	"offline_rate" double precision NOT NULL,
	"badge" text NOT NULL,
	"second_badge" text,
	"frozen" text,
	"frozen_at" bigint,
	"cleared_at" bigint,
	"looked_key" double precision DEFAULT 0.25 NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "reply_figures_thread_id_number_pk" PRIMARY KEY("thread_id","number")
);--> statement-breakpoint
CREATE TABLE "stall_calls" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"stall" text NOT NULL,
	"at" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "stall_figures" (
	"thread_id" bigint NOT NULL,
	"stall" text NOT NULL,
	"agree" bigint NOT NULL,
	"unsure" bigint NOT NULL,
	"disagree" bigint NOT NULL,
	CONSTRAINT "stall_figures_thread_id_stall_pk" PRIMARY KEY("thread_id","stall")
);--> statement-breakpoint
CREATE TABLE "stance_steps" (
	"thread_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"step" bigint NOT NULL,
	"stance" text NOT NULL,
	"stall" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "stance_steps_thread_id_person_id_step_pk" PRIMARY KEY("thread_id","person_id","step")
);--> statement-breakpoint
CREATE TABLE "stances" (
	"thread_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"stance" text NOT NULL,
	"stall" text NOT NULL,
	"counts" boolean NOT NULL,
	"opened_with" text NOT NULL,
	"closed_with" text,
	"at" bigint NOT NULL,
	CONSTRAINT "stances_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);--> statement-breakpoint
CREATE TABLE "summaries" (
	"thread_id" bigint NOT NULL,
	"stall" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"lang" text NOT NULL,
	"at" bigint NOT NULL,
	"edited_at" bigint,
	CONSTRAINT "summaries_thread_id_stall_pk" PRIMARY KEY("thread_id","stall")
);--> statement-breakpoint
CREATE TABLE "suspect_votes" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"aside" boolean DEFAULT false NOT NULL,
	CONSTRAINT "suspect_votes_thread_id_number_person_id_pk" PRIMARY KEY("thread_id","number","person_id")
);--> statement-breakpoint
CREATE TABLE "tally_due" (
	"thread_id" bigint PRIMARY KEY NOT NULL
);--> statement-breakpoint
CREATE TABLE "thread_grounds" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"badge" text NOT NULL,
	"since" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "thread_stalls" (
	"person_id" text NOT NULL,
	"thread_id" bigint NOT NULL,
	"stall" text NOT NULL,
	"changed_at" bigint,
	CONSTRAINT "thread_stalls_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);--> statement-breakpoint
CREATE TABLE "vote_origins" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"network" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "vote_origins_thread_id_number_person_id_pk" PRIMARY KEY("thread_id","number","person_id")
);--> statement-breakpoint
CREATE TABLE "voters" (
	"person_id" text PRIMARY KEY NOT NULL,
	"votes" bigint NOT NULL,
	"waiting" bigint NOT NULL
);--> statement-breakpoint
CREATE TABLE "votes" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	"vote" text NOT NULL,
	"stall" text NOT NULL,
	"counts" boolean NOT NULL,
	"aside" boolean NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "votes_thread_id_number_person_id_pk" PRIMARY KEY("thread_id","number","person_id")
);--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rough" boolean DEFAULT false NOT NULL;--> statement-breakpoint
DROP INDEX "cases_rank";--> statement-breakpoint
DROP INDEX "cases_lang";--> statement-breakpoint
DROP INDEX "cases_stall";--> statement-breakpoint
ALTER TABLE "cases" DROP COLUMN "rank";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" bigint GENERATED ALWAYS AS (case when reason = 'fraud' then 0 when reason in ('personal-data', 'legal-order') then 1 when rough then 2 else 3 end) STORED;--> statement-breakpoint
CREATE INDEX "cases_rank" ON "cases" USING btree ("state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_lang" ON "cases" USING btree ("state","lang","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_stall" ON "cases" USING btree ("state","stall","rank","due_at","id");--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "ended_at" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "tally" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "stance_count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "answers_id" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "closes_at" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "closed_at" bigint;--> statement-breakpoint
CREATE INDEX "changed_minds_reply" ON "changed_minds" USING btree ("thread_id","number","at");--> statement-breakpoint
CREATE INDEX "changed_minds_thread" ON "changed_minds" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "changed_minds_pair" ON "changed_minds" USING btree ("person_id","author_id","at");--> statement-breakpoint
CREATE INDEX "changed_minds_author" ON "changed_minds" USING btree ("author_id","at");--> statement-breakpoint
CREATE INDEX "changed_minds_person" ON "changed_minds" USING btree ("thread_id","person_id");--> statement-breakpoint
CREATE INDEX "closings_counted" ON "closings" USING btree ("counted_at");--> statement-breakpoint
CREATE INDEX "common_grounds_badge" ON "common_grounds" USING btree ("badge","since");--> statement-breakpoint
CREATE INDEX "common_grounds_thread" ON "common_grounds" USING btree ("thread_id","since");--> statement-breakpoint
CREATE INDEX "event_marks_thread" ON "event_marks" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "freezes_at" ON "freezes" USING btree ("at","thread_id","number");--> statement-breakpoint
CREATE INDEX "freezes_ends" ON "freezes" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "helpfuls_person" ON "helpfuls" USING btree ("person_id","thread_id","number");--> statement-breakpoint
CREATE INDEX "helpfuls_author" ON "helpfuls" USING btree ("author_id","person_id");--> statement-breakpoint
CREATE INDEX "ratings_person" ON "ratings" USING btree ("person_id","thread_id");--> statement-breakpoint
CREATE INDEX "reply_figures_version" ON "reply_figures" USING btree ("thread_id","version");--> statement-breakpoint
CREATE INDEX "reply_figures_key" ON "reply_figures" USING btree ("thread_id","key","number");--> statement-breakpoint
CREATE INDEX "reply_figures_online" ON "reply_figures" USING btree ("thread_id","online_rate","number");--> statement-breakpoint
CREATE INDEX "reply_figures_offline" ON "reply_figures" USING btree ("thread_id","offline_rate","number");--> statement-breakpoint
CREATE INDEX "reply_figures_badge" ON "reply_figures" USING btree ("thread_id","badge","key","number");--> statement-breakpoint
CREATE INDEX "reply_figures_frozen" ON "reply_figures" USING btree ("frozen","frozen_at");--> statement-breakpoint
CREATE INDEX "stall_calls_stall" ON "stall_calls" USING btree ("stall","at","thread_id");--> statement-breakpoint
CREATE INDEX "stances_person" ON "stances" USING btree ("person_id","counts");--> statement-breakpoint
CREATE INDEX "summaries_author" ON "summaries" USING btree ("author_id","at");--> statement-breakpoint
CREATE INDEX "thread_grounds_since" ON "thread_grounds" USING btree ("since","thread_id");--> statement-breakpoint
CREATE INDEX "vote_origins_at" ON "vote_origins" USING btree ("at");--> statement-breakpoint
CREATE INDEX "voters_waiting" ON "voters" USING btree ("waiting","votes","person_id");--> statement-breakpoint
CREATE INDEX "votes_person" ON "votes" USING btree ("person_id","thread_id","number");--> statement-breakpoint
CREATE INDEX "votes_recent" ON "votes" USING btree ("thread_id","number","at");--> statement-breakpoint
CREATE INDEX "replies_stall" ON "replies" USING btree ("thread_id","stall","number");--> statement-breakpoint
CREATE INDEX "threads_answers" ON "threads" USING btree ("answers_id","id");--> statement-breakpoint
CREATE INDEX "threads_closes" ON "threads" USING btree ("closes_at");