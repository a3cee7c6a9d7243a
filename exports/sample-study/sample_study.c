#pragma clang diagnostic ignored "-Wc23-extensions"
#include "sample_study.h"

static const unsigned char skoleleder[] = {
#embed "skoleleder.txt"
};
static const unsigned char teacher[] = {
#embed "teacher.txt"
};
static const unsigned char codebook[] = {
#embed "codebook.csv"
};
static const unsigned char codings[] = {
#embed "codings.csv"
};

static const sample_study_file files[] = {
    {"skoleleder.txt", skoleleder, sizeof skoleleder},
    {"teacher.txt", teacher, sizeof teacher},
    {"codebook.csv", codebook, sizeof codebook},
    {"codings.csv", codings, sizeof codings},
    {NULL, NULL, 0},
};

const sample_study_file *sample_study_files(void) { return files; }
