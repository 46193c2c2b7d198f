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
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"tally" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspect_votes" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "suspect_votes_thread_id_number_person_id_pk" PRIMARY KEY("thread_id","number","person_id")
);
--> statement-breakpoint
DROP INDEX "voters_waiting";--> statement-breakpoint
ALTER TABLE "reply_figures" ADD COLUMN "looked_key" double precision DEFAULT 0.25 NOT NULL;--> statement-breakpoint
CREATE INDEX "freezes_at" ON "freezes" USING btree ("at","thread_id","number");--> statement-breakpoint
CREATE INDEX "freezes_ends" ON "freezes" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "voters_waiting" ON "voters" USING btree ("waiting","votes","person_id");