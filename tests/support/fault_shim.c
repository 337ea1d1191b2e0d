// SPDX-License-Identifier: GPL-2.0-or-later
// Preloaded into a program, makes one of its system calls fail. scripts/faults compiles and uses it.
//
//   FAULT_OPS    which calls count: write,fsync,rename,open,mkdir,read,unlink,mmap,thread. `open`
//                are those that create a file.
//   FAULT_BELOW  only calls on paths that contain this; does not apply to mmap and thread
//   FAULT_AT     the number of the call that fails, from 1; 0 only counts
//   FAULT_HOW    fail, stay (this call and all later ones fail), short (half is written), kill
//   FAULT_ERRNO  the errno of failing calls
//   FAULT_LOG    a file of at least 4096 bytes: the number of calls (8 bytes), from byte 64 on the
//                path of the call that failed
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { kLogBytes = 4096, kPathBegin = 64 };

static char* fault_log;  // NULL until this is set up
static const char* ops;
static const char* below;
static const char* how;
static long fault_at;
static int fault_errno;

static const char* setting(const char* name, const char* otherwise) {
  const char* value = getenv(name);
  return value != NULL ? value : otherwise;
}

__attribute__((constructor)) static void set_up(void) {
  ops = setting("FAULT_OPS", "");
  below = setting("FAULT_BELOW", "");
  how = setting("FAULT_HOW", "fail");
  fault_at = atol(setting("FAULT_AT", "0"));
  fault_errno = atoi(setting("FAULT_ERRNO", "5"));
  const long file = syscall(SYS_openat, AT_FDCWD, setting("FAULT_LOG", ""), O_RDWR, 0);
  if (file < 0) return;
  void* mapped = (void*)syscall(SYS_mmap, NULL, kLogBytes, PROT_READ | PROT_WRITE, MAP_SHARED,
                                (int)file, 0);
  syscall(SYS_close, (int)file);
  if (mapped != MAP_FAILED) fault_log = mapped;
}

static int counts(const char* op) {
  const size_t size = strlen(op);
  for (const char* at = strstr(ops, op); at != NULL; at = strstr(at + 1, op)) {
    if ((at == ops || at[-1] == ',') && (at[size] == '\0' || at[size] == ',')) return 1;
  }
  return 0;
}

// Whether this call is to fail. Counts it.
static int fails(const char* op, const char* path) {
  if (fault_log == NULL || !counts(op) || (path != NULL && strstr(path, below) == NULL)) return 0;
  const long number = __sync_add_and_fetch((long*)fault_log, 1);
  const int hit = fault_at > 0 && number == fault_at;
  if (hit) {
    snprintf(fault_log + kPathBegin, kLogBytes - kPathBegin, "%s", path != NULL ? path : op);
    if (strcmp(how, "kill") == 0) {
      kill(getpid(), SIGKILL);
      for (;;) pause();
    }
  }
  return hit || (fault_at > 0 && number > fault_at && strcmp(how, "stay") == 0);
}

static int fails_at(const char* op, int file) {
  if (fault_log == NULL || file <= 2 || !counts(op)) return 0;
  char link[64];
  char path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const long size = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  path[size > 0 ? size : 0] = '\0';
  return fails(op, path);
}

static int failed(void) {
  errno = fault_errno;
  return -1;
}

// The bytes that a call which is to fail may still transfer; 0 if it fails.
static size_t transferred(size_t size) { return strcmp(how, "short") == 0 ? (size + 1) / 2 : 0; }

#define TRANSFER(name, op, bytes, call, ...)                         \
  ssize_t name(int file, bytes data, size_t size, ##__VA_ARGS__) {   \
    if (fails_at(op, file) && (size = transferred(size)) == 0) return failed(); \
    return call;                                                     \
  }
TRANSFER(write, "write", const void*, syscall(SYS_write, file, data, size))
TRANSFER(pwrite, "write", const void*, syscall(SYS_pwrite64, file, data, size, at), off_t at)
TRANSFER(pwrite64, "write", const void*, syscall(SYS_pwrite64, file, data, size, at), off_t at)
TRANSFER(read, "read", void*, syscall(SYS_read, file, data, size))
TRANSFER(pread, "read", void*, syscall(SYS_pread64, file, data, size, at), off_t at)
TRANSFER(pread64, "read", void*, syscall(SYS_pread64, file, data, size, at), off_t at)

ssize_t writev(int file, const struct iovec* parts, int count) {
  if (fails_at("write", file) && transferred(1) == 0) return failed();
  return syscall(SYS_writev, file, parts, count);
}

int fsync(int file) { return fails_at("fsync", file) ? failed() : (int)syscall(SYS_fsync, file); }

int fdatasync(int file) {
  return fails_at("fsync", file) ? failed() : (int)syscall(SYS_fdatasync, file);
}

int rename(const char* from, const char* to) {
  if (fails("rename", to)) return failed();
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int mkdir(const char* path, mode_t mode) {
  return fails("mkdir", path) ? failed() : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int unlink(const char* path) {
  return fails("unlink", path) ? failed() : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int unlinkat(int folder, const char* path, int flags) {
  // The path is one below a folder that is being removed.
  return fails("unlink", NULL) ? failed() : (int)syscall(SYS_unlinkat, folder, path, flags);
}

static int open_at(int folder, const char* path, int flags, mode_t mode) {
  if ((flags & O_CREAT) != 0 && fails("open", path)) return failed();
  return (int)syscall(SYS_openat, folder, path, flags, mode);
}

#define MODE_OF(flags)                                       \
  mode_t mode = 0;                                           \
  if (((flags) & (O_CREAT | O_TMPFILE)) != 0) {              \
    va_list rest;                                            \
    va_start(rest, flags);                                   \
    mode = va_arg(rest, mode_t);                             \
    va_end(rest);                                            \
  }
int open(const char* path, int flags, ...) {
  MODE_OF(flags)
  return open_at(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  MODE_OF(flags)
  return open_at(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...) {
  MODE_OF(flags)
  return open_at(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...) {
  MODE_OF(flags)
  return open_at(folder, path, flags, mode);
}

void* mmap(void* at, size_t size, int protection, int flags, int file, off_t begin) {
  if (fails("mmap", NULL)) {
    failed();
    return MAP_FAILED;
  }
  return (void*)syscall(SYS_mmap, at, size, protection, flags, file, begin);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                   void* argument) {
  typedef int (*Create)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  if (fails("thread", NULL)) return fault_errno;
  const Create create = (Create)dlsym(RTLD_NEXT, "pthread_create");
  return create(thread, attributes, run, argument);
}
