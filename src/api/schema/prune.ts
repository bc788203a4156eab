/** Cuts a schema down to what the program uses. */
import {
  buildASTSchema,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export interface Wanted {
  documents: DocumentNode[];
  /** Dotted: from a root field (`user_nodes.edges.node`), or from a type (`UserV2Filter.project`). */
  paths: string[];
}

type Types = Map<string, TypeDefinitionNode>;
const ROOTS = ['Query', 'Mutation'];

function namedType(type: TypeNode): string {
  let node = type;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;
  return node.name.value;
}

type Member = FieldDefinitionNode | InputValueDefinitionNode;

function membersOf(node: TypeDefinitionNode | undefined): readonly Member[] {
  return (node && 'fields' in node && node.fields) || [];
}

/** `Type.field` for every field that the documents select, and the types that their fragments name. */
function selected(types: Types, documents: DocumentNode[]): Set<string> {
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...types.values()] }, { assumeValid: true });
  const info = new TypeInfo(schema);
  const marks = new Set<string>();
  const visitor = visitWithTypeInfo(info, {
    Field(node) {
      const parent = info.getParentType();
      if (parent) marks.add(`${parent.name}.${node.name.value}`);
    },
    FragmentDefinition: (node) => void marks.add(node.typeCondition.name.value),
    InlineFragment: (node) => void (node.typeCondition && marks.add(node.typeCondition.name.value)),
  });
  for (const document of documents) visit(document, visitor);
  return marks;
}

/** Marks the fields along a dotted path of keep.txt; false when this release has no such path. */
function markPath(types: Types, path: string, marks: Set<string>): boolean {
  const [first = '', ...rest] = path.split('.');
  const root = ROOTS.find((name) => membersOf(types.get(name)).some((field) => field.name.value === first));
  let owner = root ?? first;
  for (const name of root ? [first, ...rest] : rest) {
    const member = membersOf(types.get(owner)).find((field) => field.name.value === name);
    if (!member) return false;
    marks.add(`${owner}.${name}`);
    owner = namedType(member.type);
  }
  return types.has(owner);
}

function isLeaf(types: Types, type: TypeNode): boolean {
  const kind = types.get(namedType(type))?.kind;
  return kind === undefined || kind === Kind.SCALAR_TYPE_DEFINITION || kind === Kind.ENUM_TYPE_DEFINITION;
}

function isPrimitiveFilter(types: Types, name: string): boolean {
  return membersOf(types.get(name)).every((field) => isLeaf(types, field.type));
}

/** A filter drops the filters of other entities that hang on it: they hold half of the schema. Other inputs stay whole. */
function inputFields(
  types: Types,
  node: InputObjectTypeDefinitionNode,
  marks: Set<string>,
): InputValueDefinitionNode[] {
  const owner = node.name.value;
  const stays = (field: InputValueDefinitionNode): boolean => {
    const name = namedType(field.type);
    if (isLeaf(types, field.type) || name === owner || marks.has(`${owner}.${field.name.value}`)) return true;
    return !owner.endsWith('Filter') || isPrimitiveFilter(types, name);
  };
  return (node.fields ?? []).filter(stays);
}

class Pruner {
  readonly out: Types = new Map();
  readonly types: Types;
  readonly marks: Set<string>;

  constructor(types: Types, marks: Set<string>) {
    this.types = types;
    this.marks = marks;
  }

  reach(name: string): void {
    const node = this.types.get(name);
    if (!node || this.out.has(name)) return;
    this.out.set(name, node);
    const cut = this.cut(node);
    this.out.set(name, cut);
    for (const member of membersOf(cut)) {
      this.reach(namedType(member.type));
      for (const argument of 'arguments' in member ? (member.arguments ?? []) : [])
        this.reach(namedType(argument.type));
    }
  }

  private fields(owner: string, fields: readonly FieldDefinitionNode[] | undefined): FieldDefinitionNode[] {
    const root = ROOTS.includes(owner);
    return (fields ?? []).filter(
      (field) => this.marks.has(`${owner}.${field.name.value}`) || (!root && isLeaf(this.types, field.type)),
    );
  }

  private cut(node: TypeDefinitionNode): TypeDefinitionNode {
    const name = node.name.value;
    switch (node.kind) {
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return { ...node, fields: inputFields(this.types, node, this.marks) };
      case Kind.UNION_TYPE_DEFINITION: {
        const members = node.types?.filter((type) => this.marks.has(type.name.value)) ?? [];
        for (const type of members) this.reach(type.name.value);
        return { ...node, types: members };
      }
      case Kind.INTERFACE_TYPE_DEFINITION:
        for (const type of this.implementations(name)) this.reach(type);
        return { ...node, interfaces: [], fields: this.fields(name, node.fields) };
      case Kind.OBJECT_TYPE_DEFINITION:
        return { ...node, fields: this.fields(name, node.fields) };
      default:
        return node;
    }
  }

  /** Objects behind an interface that some fragment asks for by name. */
  private implementations(interfaceName: string): string[] {
    const is = (type: NamedTypeNode) => type.name.value === interfaceName;
    const objects = [...this.types.values()].filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
    return objects
      .filter((node) => node.interfaces?.some(is) && this.marks.has(node.name.value))
      .map((n) => n.name.value);
  }
}

/** `implements` stays only where the interface itself is reached, with the fields that it asks for. */
function settle(types: Types, out: Types): TypeDefinitionNode[] {
  return [...out.values()].map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
    const interfaces = node.interfaces?.filter((type) => out.has(type.name.value)) ?? [];
    const asked = new Set(interfaces.flatMap((type) => membersOf(out.get(type.name.value)).map((f) => f.name.value)));
    const have = new Set(node.fields?.map((field) => field.name.value));
    const full = types.get(node.name.value);
    const all = full?.kind === Kind.OBJECT_TYPE_DEFINITION ? (full.fields ?? []) : [];
    return { ...node, interfaces, fields: all.filter(({ name }) => have.has(name.value) || asked.has(name.value)) };
  });
}

/** The printed schema, types in alphabetical order, and the kept paths that this release lacks. */
export function prune(types: Types, wanted: Wanted): { text: string; missing: string[] } {
  const marks = selected(types, wanted.documents);
  const missing = wanted.paths.filter((path) => !markPath(types, path, marks));
  const pruner = new Pruner(types, marks);
  for (const root of ROOTS) pruner.reach(root);
  const nodes = settle(types, pruner.out).filter((node) => !('fields' in node) || node.fields?.length);
  const order = nodes.sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return { text: `${order.map((node) => print(node)).join('\n\n')}\n`, missing };
}
