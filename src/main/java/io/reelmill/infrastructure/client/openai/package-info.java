/**
 * A script writer behind any endpoint that speaks as OpenAI's does: Ollama, LM Studio, vLLM or OpenAI itself. A model on
 * this machine costs nothing and sends nothing out; its answers pass the same rules as everybody's.
 */
@NullMarked
package io.reelmill.infrastructure.client.openai;

import org.jspecify.annotations.NullMarked;
