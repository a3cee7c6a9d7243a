#pragma once
#include <stddef.h>

/// A file of the sample study that is part of the program.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} sample_study_file;

/// The files: the interviews (.txt), then codebook.csv and codings.csv; the last has no name.
const sample_study_file *sample_study_files(void);
