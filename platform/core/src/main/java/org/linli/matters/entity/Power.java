package org.linli.matters.entity;

import org.linli.packs.Text;

/**
 * A power 权责事项 of the city's list.
 *
 * @param authority which department decides
 * @param days within how many working days the law wants it decided
 * @param item as which item communities receive it; null where it was not handed down
 */
public record Power(String id, Text name, Text authority, int days, String item) {

  /** Whether communities receive it 下沉到社区. */
  public boolean isHandedDown() {
    return item != null;
  }
}
