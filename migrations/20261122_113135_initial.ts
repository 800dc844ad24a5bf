import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'smj', 'sma');
  CREATE TYPE "public"."enum_actors_kind" AS ENUM('region', 'state-authority', 'association', 'municipality', 'council', 'university', 'other');
  CREATE TYPE "public"."enum_contacts_kind" AS ENUM('function', 'person');
  CREATE TYPE "public"."enum_memberships_role" AS ENUM('administrator', 'editor');
  CREATE TYPE "public"."enum_plans_kind" AS ENUM('strategi', 'handlingsplan', 'insatslista');
  CREATE TYPE "public"."enum_plans_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__plans_v_version_kind" AS ENUM('strategi', 'handlingsplan', 'insatslista');
  CREATE TYPE "public"."enum__plans_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__plans_v_published_locale" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'smj', 'sma');
  CREATE TYPE "public"."enum_terms_taxonomy" AS ENUM('arenas', 'health-dimensions', 'habits', 'goal-areas', 'sdgs', 'audiences', 'municipalities', 'steering-documents');
  CREATE TYPE "public"."enum_insatser_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__insatser_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__insatser_v_published_locale" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'smj', 'sma');
  CREATE TYPE "public"."enum_rounds_legend_colour" AS ENUM('rod', 'orange', 'gul', 'gron');
  CREATE TYPE "public"."enum_rounds_state" AS ENUM('open', 'closed', 'presented');
  CREATE TYPE "public"."enum_rounds_disagreement" AS ENUM('worst', 'best');
  CREATE TYPE "public"."enum_assessments_colour" AS ENUM('rod', 'orange', 'gul', 'gron');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_published_locale" AS ENUM('sv', 'en', 'fi', 'fit', 'se', 'smj', 'sma');
  CREATE TABLE "actors" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_actors_kind" NOT NULL,
  	"website" varchar,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"slug" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "actors_locales" (
  	"name" varchar NOT NULL,
  	"formal_name" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "units" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"owner_actor_id" uuid NOT NULL,
  	"slug" varchar NOT NULL,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "units_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "contacts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_contacts_kind" DEFAULT 'function' NOT NULL,
  	"unit_id" uuid,
  	"email" varchar,
  	"phone" varchar,
  	"valid_from" timestamp(3) with time zone,
  	"valid_to" timestamp(3) with time zone,
  	"owner_actor_id" uuid NOT NULL,
  	"shown_publicly" boolean DEFAULT false,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "contacts_locales" (
  	"name" varchar NOT NULL,
  	"role" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "memberships" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"role" "enum_memberships_role" NOT NULL,
  	"actor_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"decorative" boolean DEFAULT false,
  	"credit" varchar,
  	"owner_actor_id" uuid NOT NULL,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar
  );
  
  CREATE TABLE "media_locales" (
  	"alt" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "plans" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"kind" "enum_plans_kind",
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"predecessor_id" uuid,
  	"slug" varchar,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_plans_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "plans_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "plans_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"actors_id" uuid
  );
  
  CREATE TABLE "_plans_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_kind" "enum__plans_v_version_kind",
  	"version_start_date" timestamp(3) with time zone,
  	"version_end_date" timestamp(3) with time zone,
  	"version_predecessor_id" uuid,
  	"version_slug" varchar,
  	"version_example" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__plans_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__plans_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_plans_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_plans_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"actors_id" uuid
  );
  
  CREATE TABLE "delmal" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" numeric NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"coordinator_id" uuid,
  	"slug" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "delmal_locales" (
  	"short_title" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"coordinator_note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "delmal_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contacts_id" uuid
  );
  
  CREATE TABLE "terms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"taxonomy" "enum_terms_taxonomy" NOT NULL,
  	"code" varchar NOT NULL,
  	"order" numeric NOT NULL,
  	"source" varchar,
  	"valid_from" timestamp(3) with time zone,
  	"valid_to" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "terms_locales" (
  	"label" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "insatser" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"number" varchar,
  	"plan_id" uuid,
  	"start_date" timestamp(3) with time zone,
  	"end_date" timestamp(3) with time zone,
  	"number_order" varchar,
  	"owner_actor_id" uuid,
  	"published_at" timestamp(3) with time zone,
  	"slug" varchar,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_insatser_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "insatser_locales" (
  	"title" varchar,
  	"summary" varchar,
  	"what" varchar,
  	"by_whom" varchar,
  	"timeline_text" varchar,
  	"description" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "insatser_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"delmal_id" uuid,
  	"terms_id" uuid,
  	"units_id" uuid,
  	"actors_id" uuid,
  	"contacts_id" uuid,
  	"insatser_id" uuid
  );
  
  CREATE TABLE "_insatser_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_number" varchar,
  	"version_plan_id" uuid,
  	"version_start_date" timestamp(3) with time zone,
  	"version_end_date" timestamp(3) with time zone,
  	"version_number_order" varchar,
  	"version_owner_actor_id" uuid,
  	"version_published_at" timestamp(3) with time zone,
  	"version_slug" varchar,
  	"version_example" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__insatser_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__insatser_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_insatser_v_locales" (
  	"version_title" varchar,
  	"version_summary" varchar,
  	"version_what" varchar,
  	"version_by_whom" varchar,
  	"version_timeline_text" varchar,
  	"version_description" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_insatser_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"delmal_id" uuid,
  	"terms_id" uuid,
  	"units_id" uuid,
  	"actors_id" uuid,
  	"contacts_id" uuid,
  	"insatser_id" uuid
  );
  
  CREATE TABLE "rounds_legend" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"colour" "enum_rounds_legend_colour" NOT NULL
  );
  
  CREATE TABLE "rounds_legend_locales" (
  	"label" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "rounds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"start_date" timestamp(3) with time zone NOT NULL,
  	"end_date" timestamp(3) with time zone NOT NULL,
  	"state" "enum_rounds_state" DEFAULT 'open' NOT NULL,
  	"presented_at" timestamp(3) with time zone,
  	"disagreement" "enum_rounds_disagreement" DEFAULT 'worst' NOT NULL,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assessments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"round_id" uuid NOT NULL,
  	"insats_id" uuid NOT NULL,
  	"unit_id" uuid NOT NULL,
  	"colour" "enum_assessments_colour" NOT NULL,
  	"reported_on" timestamp(3) with time zone NOT NULL,
  	"owner_actor_id" uuid NOT NULL,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "assessments_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"path" varchar,
  	"owner_actor_id" uuid,
  	"updated_date" timestamp(3) with time zone,
  	"published_at" timestamp(3) with time zone,
  	"example" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "pages_locales" (
  	"title" varchar,
  	"ingress" varchar,
  	"blocks" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contacts_id" uuid
  );
  
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_path" varchar,
  	"version_owner_actor_id" uuid,
  	"version_updated_date" timestamp(3) with time zone,
  	"version_published_at" timestamp(3) with time zone,
  	"version_example" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__pages_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_pages_v_locales" (
  	"version_title" varchar,
  	"version_ingress" varchar,
  	"version_blocks" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  CREATE TABLE "_pages_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"contacts_id" uuid
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"actors_id" uuid,
  	"units_id" uuid,
  	"contacts_id" uuid,
  	"users_id" uuid,
  	"memberships_id" uuid,
  	"media_id" uuid,
  	"plans_id" uuid,
  	"delmal_id" uuid,
  	"terms_id" uuid,
  	"insatser_id" uuid,
  	"rounds_id" uuid,
  	"assessments_id" uuid,
  	"pages_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "actors_locales" ADD CONSTRAINT "actors_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "units" ADD CONSTRAINT "units_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "units_locales" ADD CONSTRAINT "units_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "contacts_locales" ADD CONSTRAINT "contacts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media_locales" ADD CONSTRAINT "media_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plans" ADD CONSTRAINT "plans_predecessor_id_plans_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans_locales" ADD CONSTRAINT "plans_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plans_rels" ADD CONSTRAINT "plans_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plans_rels" ADD CONSTRAINT "plans_rels_actors_fk" FOREIGN KEY ("actors_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_plans_v" ADD CONSTRAINT "_plans_v_parent_id_plans_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_plans_v" ADD CONSTRAINT "_plans_v_version_predecessor_id_plans_id_fk" FOREIGN KEY ("version_predecessor_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_plans_v_locales" ADD CONSTRAINT "_plans_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_plans_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_plans_v_rels" ADD CONSTRAINT "_plans_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_plans_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_plans_v_rels" ADD CONSTRAINT "_plans_v_rels_actors_fk" FOREIGN KEY ("actors_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delmal" ADD CONSTRAINT "delmal_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delmal" ADD CONSTRAINT "delmal_coordinator_id_actors_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "delmal_locales" ADD CONSTRAINT "delmal_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."delmal"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delmal_rels" ADD CONSTRAINT "delmal_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."delmal"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "delmal_rels" ADD CONSTRAINT "delmal_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_locales" ADD CONSTRAINT "terms_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser" ADD CONSTRAINT "insatser_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "insatser" ADD CONSTRAINT "insatser_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "insatser_locales" ADD CONSTRAINT "insatser_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."insatser"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."insatser"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_delmal_fk" FOREIGN KEY ("delmal_id") REFERENCES "public"."delmal"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_units_fk" FOREIGN KEY ("units_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_actors_fk" FOREIGN KEY ("actors_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "insatser_rels" ADD CONSTRAINT "insatser_rels_insatser_fk" FOREIGN KEY ("insatser_id") REFERENCES "public"."insatser"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v" ADD CONSTRAINT "_insatser_v_parent_id_insatser_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."insatser"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_insatser_v" ADD CONSTRAINT "_insatser_v_version_plan_id_plans_id_fk" FOREIGN KEY ("version_plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_insatser_v" ADD CONSTRAINT "_insatser_v_version_owner_actor_id_actors_id_fk" FOREIGN KEY ("version_owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_insatser_v_locales" ADD CONSTRAINT "_insatser_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_insatser_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_insatser_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_delmal_fk" FOREIGN KEY ("delmal_id") REFERENCES "public"."delmal"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_units_fk" FOREIGN KEY ("units_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_actors_fk" FOREIGN KEY ("actors_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_insatser_v_rels" ADD CONSTRAINT "_insatser_v_rels_insatser_fk" FOREIGN KEY ("insatser_id") REFERENCES "public"."insatser"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "rounds_legend" ADD CONSTRAINT "rounds_legend_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "rounds_legend_locales" ADD CONSTRAINT "rounds_legend_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."rounds_legend"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "rounds" ADD CONSTRAINT "rounds_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_insats_id_insatser_id_fk" FOREIGN KEY ("insats_id") REFERENCES "public"."insatser"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments" ADD CONSTRAINT "assessments_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "assessments_locales" ADD CONSTRAINT "assessments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_owner_actor_id_actors_id_fk" FOREIGN KEY ("owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_locales" ADD CONSTRAINT "pages_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_owner_actor_id_actors_id_fk" FOREIGN KEY ("version_owner_actor_id") REFERENCES "public"."actors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v_locales" ADD CONSTRAINT "_pages_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_pages_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v_rels" ADD CONSTRAINT "_pages_v_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_actors_fk" FOREIGN KEY ("actors_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_units_fk" FOREIGN KEY ("units_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_contacts_fk" FOREIGN KEY ("contacts_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_memberships_fk" FOREIGN KEY ("memberships_id") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_plans_fk" FOREIGN KEY ("plans_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_delmal_fk" FOREIGN KEY ("delmal_id") REFERENCES "public"."delmal"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_insatser_fk" FOREIGN KEY ("insatser_id") REFERENCES "public"."insatser"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_rounds_fk" FOREIGN KEY ("rounds_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_assessments_fk" FOREIGN KEY ("assessments_id") REFERENCES "public"."assessments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "actors_slug_idx" ON "actors" USING btree ("slug");
  CREATE INDEX "actors_updated_at_idx" ON "actors" USING btree ("updated_at");
  CREATE INDEX "actors_created_at_idx" ON "actors" USING btree ("created_at");
  CREATE UNIQUE INDEX "actors_locales_locale_parent_id_unique" ON "actors_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "units_owner_actor_idx" ON "units" USING btree ("owner_actor_id");
  CREATE UNIQUE INDEX "units_slug_idx" ON "units" USING btree ("slug");
  CREATE INDEX "units_updated_at_idx" ON "units" USING btree ("updated_at");
  CREATE INDEX "units_created_at_idx" ON "units" USING btree ("created_at");
  CREATE UNIQUE INDEX "units_locales_locale_parent_id_unique" ON "units_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "contacts_unit_idx" ON "contacts" USING btree ("unit_id");
  CREATE INDEX "contacts_owner_actor_idx" ON "contacts" USING btree ("owner_actor_id");
  CREATE INDEX "contacts_updated_at_idx" ON "contacts" USING btree ("updated_at");
  CREATE INDEX "contacts_created_at_idx" ON "contacts" USING btree ("created_at");
  CREATE UNIQUE INDEX "contacts_locales_locale_parent_id_unique" ON "contacts_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");
  CREATE INDEX "memberships_actor_idx" ON "memberships" USING btree ("actor_id");
  CREATE INDEX "memberships_updated_at_idx" ON "memberships" USING btree ("updated_at");
  CREATE INDEX "memberships_created_at_idx" ON "memberships" USING btree ("created_at");
  CREATE UNIQUE INDEX "user_actor_role_idx" ON "memberships" USING btree ("user_id","actor_id","role");
  CREATE INDEX "media_owner_actor_idx" ON "media" USING btree ("owner_actor_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE UNIQUE INDEX "media_locales_locale_parent_id_unique" ON "media_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "plans_predecessor_idx" ON "plans" USING btree ("predecessor_id");
  CREATE UNIQUE INDEX "plans_slug_idx" ON "plans" USING btree ("slug");
  CREATE INDEX "plans_updated_at_idx" ON "plans" USING btree ("updated_at");
  CREATE INDEX "plans_created_at_idx" ON "plans" USING btree ("created_at");
  CREATE INDEX "plans__status_idx" ON "plans" USING btree ("_status");
  CREATE UNIQUE INDEX "plans_locales_locale_parent_id_unique" ON "plans_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "plans_rels_order_idx" ON "plans_rels" USING btree ("order");
  CREATE INDEX "plans_rels_parent_idx" ON "plans_rels" USING btree ("parent_id");
  CREATE INDEX "plans_rels_path_idx" ON "plans_rels" USING btree ("path");
  CREATE INDEX "plans_rels_actors_id_idx" ON "plans_rels" USING btree ("actors_id");
  CREATE INDEX "_plans_v_parent_idx" ON "_plans_v" USING btree ("parent_id");
  CREATE INDEX "_plans_v_version_version_predecessor_idx" ON "_plans_v" USING btree ("version_predecessor_id");
  CREATE INDEX "_plans_v_version_version_slug_idx" ON "_plans_v" USING btree ("version_slug");
  CREATE INDEX "_plans_v_version_version_updated_at_idx" ON "_plans_v" USING btree ("version_updated_at");
  CREATE INDEX "_plans_v_version_version_created_at_idx" ON "_plans_v" USING btree ("version_created_at");
  CREATE INDEX "_plans_v_version_version__status_idx" ON "_plans_v" USING btree ("version__status");
  CREATE INDEX "_plans_v_created_at_idx" ON "_plans_v" USING btree ("created_at");
  CREATE INDEX "_plans_v_updated_at_idx" ON "_plans_v" USING btree ("updated_at");
  CREATE INDEX "_plans_v_snapshot_idx" ON "_plans_v" USING btree ("snapshot");
  CREATE INDEX "_plans_v_published_locale_idx" ON "_plans_v" USING btree ("published_locale");
  CREATE INDEX "_plans_v_latest_idx" ON "_plans_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_plans_v_locales_locale_parent_id_unique" ON "_plans_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_plans_v_rels_order_idx" ON "_plans_v_rels" USING btree ("order");
  CREATE INDEX "_plans_v_rels_parent_idx" ON "_plans_v_rels" USING btree ("parent_id");
  CREATE INDEX "_plans_v_rels_path_idx" ON "_plans_v_rels" USING btree ("path");
  CREATE INDEX "_plans_v_rels_actors_id_idx" ON "_plans_v_rels" USING btree ("actors_id");
  CREATE INDEX "delmal_plan_idx" ON "delmal" USING btree ("plan_id");
  CREATE INDEX "delmal_coordinator_idx" ON "delmal" USING btree ("coordinator_id");
  CREATE UNIQUE INDEX "delmal_slug_idx" ON "delmal" USING btree ("slug");
  CREATE INDEX "delmal_updated_at_idx" ON "delmal" USING btree ("updated_at");
  CREATE INDEX "delmal_created_at_idx" ON "delmal" USING btree ("created_at");
  CREATE UNIQUE INDEX "plan_number_idx" ON "delmal" USING btree ("plan_id","number");
  CREATE UNIQUE INDEX "delmal_locales_locale_parent_id_unique" ON "delmal_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "delmal_rels_order_idx" ON "delmal_rels" USING btree ("order");
  CREATE INDEX "delmal_rels_parent_idx" ON "delmal_rels" USING btree ("parent_id");
  CREATE INDEX "delmal_rels_path_idx" ON "delmal_rels" USING btree ("path");
  CREATE INDEX "delmal_rels_contacts_id_idx" ON "delmal_rels" USING btree ("contacts_id");
  CREATE INDEX "terms_taxonomy_idx" ON "terms" USING btree ("taxonomy");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE UNIQUE INDEX "taxonomy_code_idx" ON "terms" USING btree ("taxonomy","code");
  CREATE UNIQUE INDEX "terms_locales_locale_parent_id_unique" ON "terms_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "insatser_number_idx" ON "insatser" USING btree ("number");
  CREATE INDEX "insatser_plan_idx" ON "insatser" USING btree ("plan_id");
  CREATE INDEX "insatser_number_order_idx" ON "insatser" USING btree ("number_order");
  CREATE INDEX "insatser_owner_actor_idx" ON "insatser" USING btree ("owner_actor_id");
  CREATE INDEX "insatser_published_at_idx" ON "insatser" USING btree ("published_at");
  CREATE INDEX "insatser_slug_idx" ON "insatser" USING btree ("slug");
  CREATE INDEX "insatser_updated_at_idx" ON "insatser" USING btree ("updated_at");
  CREATE INDEX "insatser_created_at_idx" ON "insatser" USING btree ("created_at");
  CREATE INDEX "insatser_deleted_at_idx" ON "insatser" USING btree ("deleted_at");
  CREATE INDEX "insatser__status_idx" ON "insatser" USING btree ("_status");
  CREATE UNIQUE INDEX "plan_number_1_idx" ON "insatser" USING btree ("plan_id","number");
  CREATE UNIQUE INDEX "insatser_locales_locale_parent_id_unique" ON "insatser_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "insatser_rels_order_idx" ON "insatser_rels" USING btree ("order");
  CREATE INDEX "insatser_rels_parent_idx" ON "insatser_rels" USING btree ("parent_id");
  CREATE INDEX "insatser_rels_path_idx" ON "insatser_rels" USING btree ("path");
  CREATE INDEX "insatser_rels_delmal_id_idx" ON "insatser_rels" USING btree ("delmal_id");
  CREATE INDEX "insatser_rels_terms_id_idx" ON "insatser_rels" USING btree ("terms_id");
  CREATE INDEX "insatser_rels_units_id_idx" ON "insatser_rels" USING btree ("units_id");
  CREATE INDEX "insatser_rels_actors_id_idx" ON "insatser_rels" USING btree ("actors_id");
  CREATE INDEX "insatser_rels_contacts_id_idx" ON "insatser_rels" USING btree ("contacts_id");
  CREATE INDEX "insatser_rels_insatser_id_idx" ON "insatser_rels" USING btree ("insatser_id");
  CREATE INDEX "_insatser_v_parent_idx" ON "_insatser_v" USING btree ("parent_id");
  CREATE INDEX "_insatser_v_version_version_number_idx" ON "_insatser_v" USING btree ("version_number");
  CREATE INDEX "_insatser_v_version_version_plan_idx" ON "_insatser_v" USING btree ("version_plan_id");
  CREATE INDEX "_insatser_v_version_version_number_order_idx" ON "_insatser_v" USING btree ("version_number_order");
  CREATE INDEX "_insatser_v_version_version_owner_actor_idx" ON "_insatser_v" USING btree ("version_owner_actor_id");
  CREATE INDEX "_insatser_v_version_version_published_at_idx" ON "_insatser_v" USING btree ("version_published_at");
  CREATE INDEX "_insatser_v_version_version_slug_idx" ON "_insatser_v" USING btree ("version_slug");
  CREATE INDEX "_insatser_v_version_version_updated_at_idx" ON "_insatser_v" USING btree ("version_updated_at");
  CREATE INDEX "_insatser_v_version_version_created_at_idx" ON "_insatser_v" USING btree ("version_created_at");
  CREATE INDEX "_insatser_v_version_version_deleted_at_idx" ON "_insatser_v" USING btree ("version_deleted_at");
  CREATE INDEX "_insatser_v_version_version__status_idx" ON "_insatser_v" USING btree ("version__status");
  CREATE INDEX "_insatser_v_created_at_idx" ON "_insatser_v" USING btree ("created_at");
  CREATE INDEX "_insatser_v_updated_at_idx" ON "_insatser_v" USING btree ("updated_at");
  CREATE INDEX "_insatser_v_snapshot_idx" ON "_insatser_v" USING btree ("snapshot");
  CREATE INDEX "_insatser_v_published_locale_idx" ON "_insatser_v" USING btree ("published_locale");
  CREATE INDEX "_insatser_v_latest_idx" ON "_insatser_v" USING btree ("latest");
  CREATE INDEX "version_plan_version_number_idx" ON "_insatser_v" USING btree ("version_plan_id","version_number");
  CREATE UNIQUE INDEX "_insatser_v_locales_locale_parent_id_unique" ON "_insatser_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_insatser_v_rels_order_idx" ON "_insatser_v_rels" USING btree ("order");
  CREATE INDEX "_insatser_v_rels_parent_idx" ON "_insatser_v_rels" USING btree ("parent_id");
  CREATE INDEX "_insatser_v_rels_path_idx" ON "_insatser_v_rels" USING btree ("path");
  CREATE INDEX "_insatser_v_rels_delmal_id_idx" ON "_insatser_v_rels" USING btree ("delmal_id");
  CREATE INDEX "_insatser_v_rels_terms_id_idx" ON "_insatser_v_rels" USING btree ("terms_id");
  CREATE INDEX "_insatser_v_rels_units_id_idx" ON "_insatser_v_rels" USING btree ("units_id");
  CREATE INDEX "_insatser_v_rels_actors_id_idx" ON "_insatser_v_rels" USING btree ("actors_id");
  CREATE INDEX "_insatser_v_rels_contacts_id_idx" ON "_insatser_v_rels" USING btree ("contacts_id");
  CREATE INDEX "_insatser_v_rels_insatser_id_idx" ON "_insatser_v_rels" USING btree ("insatser_id");
  CREATE INDEX "rounds_legend_order_idx" ON "rounds_legend" USING btree ("_order");
  CREATE INDEX "rounds_legend_parent_id_idx" ON "rounds_legend" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "rounds_legend_locales_locale_parent_id_unique" ON "rounds_legend_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "rounds_key_idx" ON "rounds" USING btree ("key");
  CREATE INDEX "rounds_plan_idx" ON "rounds" USING btree ("plan_id");
  CREATE INDEX "rounds_presented_at_idx" ON "rounds" USING btree ("presented_at");
  CREATE INDEX "rounds_updated_at_idx" ON "rounds" USING btree ("updated_at");
  CREATE INDEX "rounds_created_at_idx" ON "rounds" USING btree ("created_at");
  CREATE INDEX "assessments_round_idx" ON "assessments" USING btree ("round_id");
  CREATE INDEX "assessments_insats_idx" ON "assessments" USING btree ("insats_id");
  CREATE INDEX "assessments_unit_idx" ON "assessments" USING btree ("unit_id");
  CREATE INDEX "assessments_owner_actor_idx" ON "assessments" USING btree ("owner_actor_id");
  CREATE INDEX "assessments_updated_at_idx" ON "assessments" USING btree ("updated_at");
  CREATE INDEX "assessments_created_at_idx" ON "assessments" USING btree ("created_at");
  CREATE UNIQUE INDEX "insats_round_unit_idx" ON "assessments" USING btree ("insats_id","round_id","unit_id");
  CREATE UNIQUE INDEX "assessments_locales_locale_parent_id_unique" ON "assessments_locales" USING btree ("_locale","_parent_id");
  CREATE UNIQUE INDEX "pages_path_idx" ON "pages" USING btree ("path");
  CREATE INDEX "pages_owner_actor_idx" ON "pages" USING btree ("owner_actor_id");
  CREATE INDEX "pages_published_at_idx" ON "pages" USING btree ("published_at");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE UNIQUE INDEX "pages_locales_locale_parent_id_unique" ON "pages_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "pages_rels_order_idx" ON "pages_rels" USING btree ("order");
  CREATE INDEX "pages_rels_parent_idx" ON "pages_rels" USING btree ("parent_id");
  CREATE INDEX "pages_rels_path_idx" ON "pages_rels" USING btree ("path");
  CREATE INDEX "pages_rels_contacts_id_idx" ON "pages_rels" USING btree ("contacts_id");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_path_idx" ON "_pages_v" USING btree ("version_path");
  CREATE INDEX "_pages_v_version_version_owner_actor_idx" ON "_pages_v" USING btree ("version_owner_actor_id");
  CREATE INDEX "_pages_v_version_version_published_at_idx" ON "_pages_v" USING btree ("version_published_at");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_snapshot_idx" ON "_pages_v" USING btree ("snapshot");
  CREATE INDEX "_pages_v_published_locale_idx" ON "_pages_v" USING btree ("published_locale");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_pages_v_locales_locale_parent_id_unique" ON "_pages_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_pages_v_rels_order_idx" ON "_pages_v_rels" USING btree ("order");
  CREATE INDEX "_pages_v_rels_parent_idx" ON "_pages_v_rels" USING btree ("parent_id");
  CREATE INDEX "_pages_v_rels_path_idx" ON "_pages_v_rels" USING btree ("path");
  CREATE INDEX "_pages_v_rels_contacts_id_idx" ON "_pages_v_rels" USING btree ("contacts_id");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_actors_id_idx" ON "payload_locked_documents_rels" USING btree ("actors_id");
  CREATE INDEX "payload_locked_documents_rels_units_id_idx" ON "payload_locked_documents_rels" USING btree ("units_id");
  CREATE INDEX "payload_locked_documents_rels_contacts_id_idx" ON "payload_locked_documents_rels" USING btree ("contacts_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_memberships_id_idx" ON "payload_locked_documents_rels" USING btree ("memberships_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_plans_id_idx" ON "payload_locked_documents_rels" USING btree ("plans_id");
  CREATE INDEX "payload_locked_documents_rels_delmal_id_idx" ON "payload_locked_documents_rels" USING btree ("delmal_id");
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");
  CREATE INDEX "payload_locked_documents_rels_insatser_id_idx" ON "payload_locked_documents_rels" USING btree ("insatser_id");
  CREATE INDEX "payload_locked_documents_rels_rounds_id_idx" ON "payload_locked_documents_rels" USING btree ("rounds_id");
  CREATE INDEX "payload_locked_documents_rels_assessments_id_idx" ON "payload_locked_documents_rels" USING btree ("assessments_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "actors" CASCADE;
  DROP TABLE "actors_locales" CASCADE;
  DROP TABLE "units" CASCADE;
  DROP TABLE "units_locales" CASCADE;
  DROP TABLE "contacts" CASCADE;
  DROP TABLE "contacts_locales" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "memberships" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "media_locales" CASCADE;
  DROP TABLE "plans" CASCADE;
  DROP TABLE "plans_locales" CASCADE;
  DROP TABLE "plans_rels" CASCADE;
  DROP TABLE "_plans_v" CASCADE;
  DROP TABLE "_plans_v_locales" CASCADE;
  DROP TABLE "_plans_v_rels" CASCADE;
  DROP TABLE "delmal" CASCADE;
  DROP TABLE "delmal_locales" CASCADE;
  DROP TABLE "delmal_rels" CASCADE;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "terms_locales" CASCADE;
  DROP TABLE "insatser" CASCADE;
  DROP TABLE "insatser_locales" CASCADE;
  DROP TABLE "insatser_rels" CASCADE;
  DROP TABLE "_insatser_v" CASCADE;
  DROP TABLE "_insatser_v_locales" CASCADE;
  DROP TABLE "_insatser_v_rels" CASCADE;
  DROP TABLE "rounds_legend" CASCADE;
  DROP TABLE "rounds_legend_locales" CASCADE;
  DROP TABLE "rounds" CASCADE;
  DROP TABLE "assessments" CASCADE;
  DROP TABLE "assessments_locales" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_locales" CASCADE;
  DROP TABLE "pages_rels" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "_pages_v_locales" CASCADE;
  DROP TABLE "_pages_v_rels" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_actors_kind";
  DROP TYPE "public"."enum_contacts_kind";
  DROP TYPE "public"."enum_memberships_role";
  DROP TYPE "public"."enum_plans_kind";
  DROP TYPE "public"."enum_plans_status";
  DROP TYPE "public"."enum__plans_v_version_kind";
  DROP TYPE "public"."enum__plans_v_version_status";
  DROP TYPE "public"."enum__plans_v_published_locale";
  DROP TYPE "public"."enum_terms_taxonomy";
  DROP TYPE "public"."enum_insatser_status";
  DROP TYPE "public"."enum__insatser_v_version_status";
  DROP TYPE "public"."enum__insatser_v_published_locale";
  DROP TYPE "public"."enum_rounds_legend_colour";
  DROP TYPE "public"."enum_rounds_state";
  DROP TYPE "public"."enum_rounds_disagreement";
  DROP TYPE "public"."enum_assessments_colour";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum__pages_v_published_locale";`)
}
