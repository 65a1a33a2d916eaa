package org.linli.notices.entity;

import java.time.Instant;

/**
 * A notice to be published.
 *
 * @param until when it stops being shown; null for never
 * @param signFor whether readers are asked to sign for it 签收
 * @param letters whether it is also sent by short message, e-mail or WeChat to those who want it
 */
public record NoticeDraft(
    String title, String body, Instant until, Targets targets, boolean signFor, boolean letters) {

  public NoticeDraft {
    targets = targets == null ? Targets.EVERYBODY : targets;
  }
}
