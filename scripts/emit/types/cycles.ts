/** Directed graph by name. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Groups of names that reach each other (Tarjan's algorithm, without recursion); a name alone counts if it names itself. */
export function cyclicGroups(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  for (const root of graph.keys()) {
    if (order.has(root)) {
      continue;
    }
    const path: { name: string; next: number }[] = [];
    enter(root, path);
    for (let step = path[path.length - 1]; step !== undefined; step = path[path.length - 1]) {
      const target = (graph.get(step.name) ?? [])[step.next];
      if (target === undefined) {
        path.pop();
        leave(step.name, path[path.length - 1]?.name);
      } else {
        step.next += 1;
        if (!order.has(target)) {
          enter(target, path);
        } else if (isOpen.has(target)) {
          lower(step.name, order.get(target) ?? 0);
        }
      }
    }
  }
  return groups;

  function enter(name: string, path: { name: string; next: number }[]): void {
    low.set(name, order.size);
    order.set(name, order.size);
    open.push(name);
    isOpen.add(name);
    path.push({ name, next: 0 });
  }

  function lower(name: string, value: number): void {
    low.set(name, Math.min(low.get(name) ?? value, value));
  }

  function leave(name: string, parent: string | undefined): void {
    if (low.get(name) === order.get(name)) {
      const group = open.splice(open.lastIndexOf(name));
      for (const member of group) {
        isOpen.delete(member);
      }
      if (group.length > 1 || (graph.get(name) ?? []).includes(name)) {
        groups.push(group);
      }
    }
    if (parent !== undefined) {
      lower(parent, low.get(name) ?? 0);
    }
  }
}

/** The edges that close a circle in a walk in the order of the graph: without them it has none. */
export function closingEdges(graph: Graph): Map<string, Set<string>> {
  const closing = new Map<string, Set<string>>();
  const done = new Set<string>();
  for (const root of graph.keys()) {
    const path: { name: string; next: number }[] = [];
    const onPath = new Set<string>();
    if (!done.has(root)) {
      path.push({ name: root, next: 0 });
      onPath.add(root);
    }
    for (let step = path[path.length - 1]; step !== undefined; step = path[path.length - 1]) {
      const target = (graph.get(step.name) ?? [])[step.next];
      if (target === undefined) {
        path.pop();
        onPath.delete(step.name);
        done.add(step.name);
        continue;
      }
      step.next += 1;
      if (onPath.has(target)) {
        const set = closing.get(step.name) ?? new Set<string>();
        closing.set(step.name, set.add(target));
      } else if (!done.has(target)) {
        path.push({ name: target, next: 0 });
        onPath.add(target);
      }
    }
  }
  return closing;
}
