CREATE TABLE "thread_grounds" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"badge" text NOT NULL,
	"since" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "stall_calls_stall";--> statement-breakpoint
CREATE INDEX "thread_grounds_since" ON "thread_grounds" USING btree ("since","thread_id");--> statement-breakpoint
CREATE INDEX "common_grounds_thread" ON "common_grounds" USING btree ("thread_id","since");--> statement-breakpoint
CREATE INDEX "replies_stall" ON "replies" USING btree ("thread_id","stall","number");--> statement-breakpoint
CREATE INDEX "reply_figures_badge" ON "reply_figures" USING btree ("thread_id","badge","key","number");--> statement-breakpoint
CREATE INDEX "stall_calls_stall" ON "stall_calls" USING btree ("stall","at","thread_id");