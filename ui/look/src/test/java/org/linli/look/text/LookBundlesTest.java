package org.linli.look.text;

import java.util.Set;
import org.linli.testing.BundlesAreComplete;

class LookBundlesTest extends BundlesAreComplete {

  @Override
  protected Set<String> inTheOtherLanguage() {
    return Set.of("look.language.other", "look.language.tag");
  }

  @Override
  protected Set<String> withoutHan() {
    return Set.of("look.box.many");
  }
}
