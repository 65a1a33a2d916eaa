package org.linli.showcase.control;

import java.time.InstantSource;
import java.util.List;
import org.linli.tenancy.entity.DivisionCode;

/**
 * What makes the screens of the bundled city live, as its pack tells it; in another city nothing.
 * Each step knows whether it was done before.
 */
final class Life {

  private final ShowcaseRooms rooms;
  private final LifeRooms life;
  private final List<CommunityPack> packs;

  Life(ShowcaseRooms rooms, LifeRooms life, List<CommunityPack> packs) {
    this.rooms = rooms;
    this.life = life;
    this.packs = packs;
  }

  void run(DivisionCode city) {
    var pack = LifePack.delivered();
    var standing = packs.stream().map(CommunityPack::code).toList();
    if (!pack.city().equals(city.value())
        || !standing.containsAll(pack.supplier().communities())
        || !standing.contains(pack.committee().community())) {
      return;
    }
    var clock = InstantSource.system();
    var people = new People(rooms.jdbi(), rooms.scopes());
    var units = new OrganisationLoad(life, people).run(pack);
    new SupplyLoad(rooms, life, people, clock).run(pack);
    new ComponentLoad(rooms, life, people, clock).run(pack);
    new FindingLoad(rooms, life, people, clock).run(pack);
    var committee = pack.committee();
    packs.stream()
        .filter(one -> one.code().equals(committee.community()))
        .forEach(
            one ->
                new ContractLoad(
                        rooms,
                        city,
                        one,
                        committee.contract(),
                        units.get(committee.community() + committee.unit()).toString())
                    .offer());
  }
}
