package io.dateline.app.doctor;

/**
 * What one look found.
 *
 * @param check what was looked at
 * @param level how bad it is
 * @param detail what was found
 * @param mend the command or change that mends it; empty where all is well
 */
record Finding(String check, Level level, String detail, String mend) {
  /** How bad a finding is. */
  enum Level {
    OK,
    /** Works, but not for long or not well. */
    WARN,
    /** Does not work. */
    BAD
  }

  static Finding ok(String check, String detail) {
    return new Finding(check, Level.OK, detail, "");
  }

  static Finding warn(String check, String detail, String mend) {
    return new Finding(check, Level.WARN, detail, mend);
  }

  static Finding bad(String check, String detail, String mend) {
    return new Finding(check, Level.BAD, detail, mend);
  }
}
