import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "actors" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "units" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "contacts" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "users" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "memberships" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "media" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "plans" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "_plans_v" ADD COLUMN "version_saved_by_id" uuid;
  ALTER TABLE "delmal" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "terms" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "insatser" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "_insatser_v" ADD COLUMN "version_saved_by_id" uuid;
  ALTER TABLE "rounds" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "assessments" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "pages" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "_pages_v" ADD COLUMN "version_saved_by_id" uuid;
  ALTER TABLE "site" ADD COLUMN "saved_by_id" uuid;
  ALTER TABLE "actors" ADD CONSTRAINT "actors_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans" ADD CONSTRAINT "plans_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_plans_v" ADD CONSTRAINT "_plans_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delmal" ADD CONSTRAINT "delmal_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "terms" ADD CONSTRAINT "terms_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "insatser" ADD CONSTRAINT "insatser_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_insatser_v" ADD CONSTRAINT "_insatser_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rounds" ADD CONSTRAINT "rounds_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "site" ADD CONSTRAINT "site_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "actors_saved_by_idx" ON "actors" USING btree ("saved_by_id");
  CREATE INDEX "units_saved_by_idx" ON "units" USING btree ("saved_by_id");
  CREATE INDEX "contacts_saved_by_idx" ON "contacts" USING btree ("saved_by_id");
  CREATE INDEX "users_saved_by_idx" ON "users" USING btree ("saved_by_id");
  CREATE INDEX "memberships_saved_by_idx" ON "memberships" USING btree ("saved_by_id");
  CREATE INDEX "media_saved_by_idx" ON "media" USING btree ("saved_by_id");
  CREATE INDEX "plans_saved_by_idx" ON "plans" USING btree ("saved_by_id");
  CREATE INDEX "_plans_v_version_version_saved_by_idx" ON "_plans_v" USING btree ("version_saved_by_id");
  CREATE INDEX "delmal_saved_by_idx" ON "delmal" USING btree ("saved_by_id");
  CREATE INDEX "terms_saved_by_idx" ON "terms" USING btree ("saved_by_id");
  CREATE INDEX "insatser_saved_by_idx" ON "insatser" USING btree ("saved_by_id");
  CREATE INDEX "_insatser_v_version_version_saved_by_idx" ON "_insatser_v" USING btree ("version_saved_by_id");
  CREATE INDEX "rounds_saved_by_idx" ON "rounds" USING btree ("saved_by_id");
  CREATE INDEX "assessments_saved_by_idx" ON "assessments" USING btree ("saved_by_id");
  CREATE INDEX "pages_saved_by_idx" ON "pages" USING btree ("saved_by_id");
  CREATE INDEX "_pages_v_version_version_saved_by_idx" ON "_pages_v" USING btree ("version_saved_by_id");
  CREATE INDEX "site_saved_by_idx" ON "site" USING btree ("saved_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "actors" DROP CONSTRAINT "actors_saved_by_id_users_id_fk";
  
  ALTER TABLE "units" DROP CONSTRAINT "units_saved_by_id_users_id_fk";
  
  ALTER TABLE "contacts" DROP CONSTRAINT "contacts_saved_by_id_users_id_fk";
  
  ALTER TABLE "users" DROP CONSTRAINT "users_saved_by_id_users_id_fk";
  
  ALTER TABLE "memberships" DROP CONSTRAINT "memberships_saved_by_id_users_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_saved_by_id_users_id_fk";
  
  ALTER TABLE "plans" DROP CONSTRAINT "plans_saved_by_id_users_id_fk";
  
  ALTER TABLE "_plans_v" DROP CONSTRAINT "_plans_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "delmal" DROP CONSTRAINT "delmal_saved_by_id_users_id_fk";
  
  ALTER TABLE "terms" DROP CONSTRAINT "terms_saved_by_id_users_id_fk";
  
  ALTER TABLE "insatser" DROP CONSTRAINT "insatser_saved_by_id_users_id_fk";
  
  ALTER TABLE "_insatser_v" DROP CONSTRAINT "_insatser_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "rounds" DROP CONSTRAINT "rounds_saved_by_id_users_id_fk";
  
  ALTER TABLE "assessments" DROP CONSTRAINT "assessments_saved_by_id_users_id_fk";
  
  ALTER TABLE "pages" DROP CONSTRAINT "pages_saved_by_id_users_id_fk";
  
  ALTER TABLE "_pages_v" DROP CONSTRAINT "_pages_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "site" DROP CONSTRAINT "site_saved_by_id_users_id_fk";
  
  DROP INDEX "actors_saved_by_idx";
  DROP INDEX "units_saved_by_idx";
  DROP INDEX "contacts_saved_by_idx";
  DROP INDEX "users_saved_by_idx";
  DROP INDEX "memberships_saved_by_idx";
  DROP INDEX "media_saved_by_idx";
  DROP INDEX "plans_saved_by_idx";
  DROP INDEX "_plans_v_version_version_saved_by_idx";
  DROP INDEX "delmal_saved_by_idx";
  DROP INDEX "terms_saved_by_idx";
  DROP INDEX "insatser_saved_by_idx";
  DROP INDEX "_insatser_v_version_version_saved_by_idx";
  DROP INDEX "rounds_saved_by_idx";
  DROP INDEX "assessments_saved_by_idx";
  DROP INDEX "pages_saved_by_idx";
  DROP INDEX "_pages_v_version_version_saved_by_idx";
  DROP INDEX "site_saved_by_idx";
  ALTER TABLE "actors" DROP COLUMN "saved_by_id";
  ALTER TABLE "units" DROP COLUMN "saved_by_id";
  ALTER TABLE "contacts" DROP COLUMN "saved_by_id";
  ALTER TABLE "users" DROP COLUMN "saved_by_id";
  ALTER TABLE "memberships" DROP COLUMN "saved_by_id";
  ALTER TABLE "media" DROP COLUMN "saved_by_id";
  ALTER TABLE "plans" DROP COLUMN "saved_by_id";
  ALTER TABLE "_plans_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "delmal" DROP COLUMN "saved_by_id";
  ALTER TABLE "terms" DROP COLUMN "saved_by_id";
  ALTER TABLE "insatser" DROP COLUMN "saved_by_id";
  ALTER TABLE "_insatser_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "rounds" DROP COLUMN "saved_by_id";
  ALTER TABLE "assessments" DROP COLUMN "saved_by_id";
  ALTER TABLE "pages" DROP COLUMN "saved_by_id";
  ALTER TABLE "_pages_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "site" DROP COLUMN "saved_by_id";`)
}
