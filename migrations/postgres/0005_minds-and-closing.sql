CREATE TABLE "closing_figures" (
	"thread_id" bigint NOT NULL,
	"stall" text NOT NULL,
	"opened_with" text NOT NULL,
	"closed_with" text NOT NULL,
	"many" bigint NOT NULL,
	CONSTRAINT "closing_figures_thread_id_stall_opened_with_closed_with_pk" PRIMARY KEY("thread_id","stall","opened_with","closed_with")
);
--> statement-breakpoint
CREATE TABLE "closings" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"left_ms" bigint NOT NULL,
	"counted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mind_credits" (
	"person_id" text PRIMARY KEY NOT NULL,
	"many" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mind_figures" (
	"thread_id" bigint NOT NULL,
	"number" bigint NOT NULL,
	"stall" text NOT NULL,
	"many" bigint NOT NULL,
	CONSTRAINT "mind_figures_thread_id_number_stall_pk" PRIMARY KEY("thread_id","number","stall")
);
--> statement-breakpoint
CREATE INDEX "closings_counted" ON "closings" USING btree ("counted_at");--> statement-breakpoint
CREATE INDEX "changed_minds_person" ON "changed_minds" USING btree ("thread_id","person_id");