/**
 * A stand-in for Google's Vertex AI, Cloud Storage and Cloud Text-to-Speech on this machine: it speaks their wire,
 * delivers real pictures and speech, keeps a ledger of every order it took, and misbehaves when it is told to. A program
 * of its own; nothing else imports it.
 */
@NullMarked
package io.reelmill.fakevertex;

import org.jspecify.annotations.NullMarked;
