package io.github.aimsgate.source.cache;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps what was found out about some input, across builds. Whoever asks names all that the answer
 * depends on, by content and not by place: so an answer can be missing, and never be stale.
 * Thread-safe.
 */
public interface Cache {

  /** Knows nothing and keeps nothing. */
  Cache NONE =
      new Cache() {
        @Override
        public <T> Optional<T> find(String question, Form<T> form) {
          return Optional.empty();
        }

        @Override
        public <T> void keep(String question, Form<T> form, T answer) {
          // That is the point of it.
        }
      };

  /**
   * What was kept for a question.
   *
   * @param question all that the answer depends on
   * @return empty if nothing was kept, or it cannot be read for whatever reason
   */
  <T> Optional<T> find(String question, Form<T> form);

  /** Keeps an answer in place of an earlier one. What cannot be kept is not; that is no error. */
  <T> void keep(String question, Form<T> form, T answer);

  /**
   * How answers of a type are written.
   *
   * @param <T> the type
   */
  interface Form<T> {

    /** Writes. */
    void write(T answer, Packer out);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    T read(Unpacker in) throws IOException;
  }
}
