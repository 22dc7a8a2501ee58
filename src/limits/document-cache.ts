import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";

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
  /** The latest used is the last. */
  private readonly documents = new Map<string, DocumentNode>();
  private weight = 0;

  constructor(private readonly maxCharacters: number = MAX_CHARACTERS) {}

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.documents.get(key);
    if (document) {
      this.documents.delete(key);
      this.documents.set(key, document);
    }
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    this.documents.set(key, document);
    this.weight += weightOf(document);
    for (const oldest of this.documents.keys()) {
      if (this.weight <= this.maxCharacters) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    const document = this.documents.get(key);
    if (document) this.weight -= weightOf(document);
    return this.documents.delete(key);
  }
}

const weightOf = ({ loc }: DocumentNode): number =>
  LEAST_CHARACTERS + (loc?.source.body.length ?? 0);
