#pragma once
#include <stddef.h>

/// A file of SQL that is part of the program.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} schema_file;

/// The migrations in order; the last has no name.
const schema_file *schema_migrations(void);

/// The invariants: each query must return no row.
schema_file schema_invariants(void);
