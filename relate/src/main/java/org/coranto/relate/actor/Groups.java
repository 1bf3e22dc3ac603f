package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.List;

/** Sets of nodes that name one actor; joins are final. Not for many threads. */
final class Groups {
  private final int[] parent;
  private final List<List<Integer>> members;

  Groups(int size) {
    this.parent = new int[size];
    this.members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      parent[i] = i;
      List<Integer> single = new ArrayList<>(2);
      single.add(i);
      members.add(single);
    }
  }

  /** The set that node {@code i} is in: the smallest node of it. */
  int of(int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = i;
    while (parent[at] != root) {
      int up = parent[at];
      parent[at] = root;
      at = up;
    }
    return root;
  }

  boolean same(int a, int b) {
    return of(a) == of(b);
  }

  /** Makes one set of the two. */
  void join(int a, int b) {
    int x = of(a);
    int y = of(b);
    if (x == y) {
      return;
    }
    int low = Math.min(x, y);
    int high = Math.max(x, y);
    parent[high] = low;
    List<Integer> into = members.get(low);
    List<Integer> from = members.get(high);
    if (from.size() > into.size()) {
      from.addAll(into);
      members.set(low, from);
    } else {
      into.addAll(from);
    }
    members.set(high, new ArrayList<>(0));
  }

  /** The nodes of the set that node {@code i} is in, in no order. */
  List<Integer> members(int i) {
    return members.get(of(i));
  }
}
