CREATE TABLE "cases" (
	"id" bigint PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"round" bigint NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"flag_count" bigint NOT NULL,
	"opened_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb,
	"at" bigint NOT NULL,
	CONSTRAINT "commands_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"moderator_id" text NOT NULL,
	"action" text NOT NULL,
	"rule" bigint,
	"reason" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"thread_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"ref" bigint NOT NULL,
	"small" jsonb,
	"at" bigint NOT NULL,
	CONSTRAINT "events_thread_id_seq_pk" PRIMARY KEY("thread_id","seq")
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"case_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"stall" text,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"evidence" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "flags_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"person_id" text NOT NULL,
	"thread_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "follows_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "notice_boxes" (
	"person_id" text PRIMARY KEY NOT NULL,
	"last_number" bigint NOT NULL,
	"read_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"person_id" text NOT NULL,
	"number" bigint NOT NULL,
	"kind" text NOT NULL,
	"thread_id" bigint NOT NULL,
	"reply" bigint NOT NULL,
	"by_id" text,
	"decision_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "notices_person_id_number_pk" PRIMARY KEY("person_id","number")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"skeleton" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"stall" text,
	"locale" text NOT NULL,
	"reads" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"about" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"person_id" text NOT NULL,
	"thread_id" bigint NOT NULL,
	"last_read_number" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "reads_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"person_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" bigint,
	CONSTRAINT "recovery_codes_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"author_id" text NOT NULL,
	"stall" text NOT NULL,
	"intent" text,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"parent_number" bigint,
	"quote_number" bigint,
	"quote_text" text,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"edited_at" bigint,
	CONSTRAINT "replies_thread_id_number_pk" PRIMARY KEY("thread_id","number")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"field" text NOT NULL,
	"revision" bigint NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "revisions_thread_id_number_field_revision_pk" PRIMARY KEY("thread_id","number","field","revision")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"device" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" bigint PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"lang" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"motion" text,
	"topic_id" text,
	"author_id" text NOT NULL,
	"stall" text NOT NULL,
	"state" text NOT NULL,
	"opening_state" text NOT NULL,
	"head" bigint NOT NULL,
	"reply_count" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"active_at" bigint NOT NULL,
	"edited_at" bigint
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "cases_post" ON "cases" USING btree ("thread_id","number","round");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_reason" ON "cases" USING btree ("state","reason","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_decided" ON "cases" USING btree ("state","decided_at","id");--> statement-breakpoint
CREATE INDEX "commands_at" ON "commands" USING btree ("at");--> statement-breakpoint
CREATE INDEX "decisions_post" ON "decisions" USING btree ("thread_id","number","at");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "flags_person" ON "flags" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "follows_thread" ON "follows" USING btree ("thread_id","person_id");--> statement-breakpoint
CREATE INDEX "notices_thread" ON "notices" USING btree ("person_id","kind","thread_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "people_skeleton" ON "people" USING btree ("skeleton");--> statement-breakpoint
CREATE INDEX "replies_author" ON "replies" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "replies_quote" ON "replies" USING btree ("thread_id","quote_number");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "threads_active" ON "threads" USING btree ("active_at","id");--> statement-breakpoint
CREATE INDEX "threads_topic_active" ON "threads" USING btree ("topic_id","active_at","id");--> statement-breakpoint
CREATE INDEX "threads_topic_new" ON "threads" USING btree ("topic_id","id");--> statement-breakpoint
CREATE INDEX "threads_author" ON "threads" USING btree ("author_id","created_at");