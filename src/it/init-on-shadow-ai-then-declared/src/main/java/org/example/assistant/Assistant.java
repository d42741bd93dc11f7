package org.example.assistant;

import dev.langchain4j.model.chat.ChatModel;

/** Answers the questions of customers. */
public final class Assistant {

  private final ChatModel model;

  /** An assistant that asks a model. */
  public Assistant(ChatModel model) {
    this.model = model;
  }

  /** The answer to a question. */
  public String answer(String question) {
    return model.chat(question);
  }
}
