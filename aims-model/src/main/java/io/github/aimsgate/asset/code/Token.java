package io.github.aimsgate.asset.code;

/** What a lexer cuts a text into. */
enum Token {
  /** Behind the last token. */
  END,
  /** A name or a word of the language. */
  NAME,
  /** A string literal; of one with code inside, the text before that code. */
  STRING,
  /** A number, a character, a regular expression: a value that nobody here asks for. */
  VALUE,
  /** Any other single character. */
  MARK,
  /** A line of a notebook that is a command for the notebook. */
  COMMAND
}
