import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { BoundedMemory } from "../db/bounded-memory";

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>["documentStore"]>;

/** Characters of all texts that are remembered: with their tokens at most about 60 MB. */
const MAX_CHARACTERS = 1_000_000;

/** What a document weighs beside its text. */
const LEAST_CHARACTERS = 1_000;

/**
 * Documents that were parsed and validated, the latest used; by how long their texts are. A document
 * keeps its text and every token of it, comments too, of which a count of its nodes knows nothing:
 * Apollo's own store took documents of five megabytes for some hundred bytes.
 */
export class DocumentCache implements DocumentStore {
  private readonly documents: BoundedMemory<DocumentNode>;

  constructor(maxCharacters: number = MAX_CHARACTERS) {
    this.documents = new BoundedMemory(maxCharacters, weightOf);
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.documents.set(key, document);
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(key);
  }
}

const weightOf = ({ loc }: DocumentNode): number =>
  LEAST_CHARACTERS + (loc?.source.body.length ?? 0);
