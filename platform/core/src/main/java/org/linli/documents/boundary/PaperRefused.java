package org.linli.documents.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.packs.Text;

/** A paper cannot be issued or declared void, or a dossier not changed, as things stand. */
public final class PaperRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private PaperRefused(String code, int status, Object... arguments) {
    super(code, status, arguments);
  }

  /** Such a paper is issued under a seal alone. */
  public static PaperRefused sealMissing(Text kind) {
    return new PaperRefused("seal-missing", 409, kind.zh());
  }

  public static PaperRefused sealStopped(String seal) {
    return new PaperRefused("seal-stopped", 409, seal);
  }

  /** Somebody else keeps that seal. */
  public static PaperRefused notTheKeeper(String seal) {
    return new PaperRefused("not-the-keeper", 403, seal);
  }

  public static PaperRefused isVoid(String number) {
    return new PaperRefused("paper-void", 409, number);
  }

  public static PaperRefused sealed(String dossier) {
    return new PaperRefused("dossier-sealed", 409, dossier);
  }

  public static PaperRefused empty(String dossier) {
    return new PaperRefused("dossier-empty", 409, dossier);
  }
}
