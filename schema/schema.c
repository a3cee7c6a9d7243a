#pragma clang diagnostic ignored "-Wc23-extensions"
#include "schema.h"

// A migration is a file in migrations/, its three lines here, and its place in the list below.
static const unsigned char v01_study[] = {
#embed "migrations/v01-study.sql"
};

static const unsigned char v02_texts[] = {
#embed "migrations/v02-texts.sql"
};

static const unsigned char v03_codebook[] = {
#embed "migrations/v03-codebook.sql"
};

static const unsigned char v04_workbench[] = {
#embed "migrations/v04-workbench.sql"
};

static const unsigned char v05_lists[] = {
#embed "migrations/v05-lists.sql"
};

#define FILE(bytes, name) { name, bytes, sizeof bytes }

static const schema_file migrations[] = {
    FILE(v01_study, "v01-study.sql"),
    FILE(v02_texts, "v02-texts.sql"),
    FILE(v03_codebook, "v03-codebook.sql"),
    FILE(v04_workbench, "v04-workbench.sql"),
    FILE(v05_lists, "v05-lists.sql"),
    {0, 0, 0},
};

static const unsigned char invariants[] = {
#embed "invariants.sql"
};

const schema_file *schema_migrations(void) { return migrations; }

schema_file schema_invariants(void) { return (schema_file)FILE(invariants, "invariants.sql"); }
