CREATE TABLE "event_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"added_by_id" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "event_marks_thread" ON "event_marks" USING btree ("thread_id","at");