/** Reads a schema as a manager prints it and makes it stand alone. */
import {
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
/** The only directive that changes what a document may say. */
const ONE_OF = 'oneOf';

function stub(name: string): ObjectTypeDefinitionNode {
  const node = parse(`type ${name} { id: ID! }`, { noLocation: true }).definitions[0];
  if (node?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`No stub for ${name}`);
  return node;
}

/** Descriptions, federation and deprecation marks say nothing to a validator. */
function bare(ast: DocumentNode): DocumentNode {
  return visit(ast, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) return node.name.value === ONE_OF ? undefined : null;
      return 'description' in node && node.description ? { ...node, description: undefined } : undefined;
    },
  });
}

type Named = TypeDefinitionNode | TypeExtensionNode;

function isNamed(node: DefinitionNode): node is Named {
  return 'name' in node && /Type(Definition|Extension)$/.test(node.kind);
}

function isExtension(node: Named): node is ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function withFields(node: ObjectTypeDefinitionNode, extra: ObjectTypeExtensionNode): ObjectTypeDefinitionNode {
  const known = new Set(node.fields?.map((field) => field.name.value));
  const added = extra.fields?.filter((field) => !known.has(field.name.value)) ?? [];
  return { ...node, fields: [...(node.fields ?? []), ...added] };
}

function mergeExtensions(nodes: Named[]): Map<string, TypeDefinitionNode> {
  const types = new Map<string, TypeDefinitionNode>();
  for (const node of nodes)
    if (node.kind.endsWith('Definition')) types.set(node.name.value, node as TypeDefinitionNode);
  for (const node of nodes.filter(isExtension)) {
    const base = types.get(node.name.value);
    // The v2 schema extends types that only the legacy schema defines.
    if (!base) types.set(node.name.value, { ...node, kind: Kind.OBJECT_TYPE_DEFINITION });
    else if (base.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, withFields(base, node));
  }
  return types;
}

/** All types by name. A type that is named but defined elsewhere becomes a stub with an `id`. */
export function readSchema(text: string): Map<string, TypeDefinitionNode> {
  const ast = bare(parse(text, { noLocation: true }));
  const types = mergeExtensions(ast.definitions.filter(isNamed));
  visit(ast, {
    NamedType({ name: { value } }) {
      if (!types.has(value) && !BUILT_IN.has(value)) types.set(value, stub(value));
    },
  });
  return types;
}
