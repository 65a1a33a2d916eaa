package org.linli.places.entity;

/** What a place is: the levels below a community (000 §6.2), and the public points beside them. */
public enum PlaceKind {
  /** 网格. */
  GRID,
  /** 小区. */
  COMPOUND,
  /** 楼栋. */
  BUILDING,
  /** 单元. */
  UNIT,
  /** 房屋. */
  ROOM,
  /** 公共点位: a square, a gate, a road. */
  PUBLIC
}
