export declare const HOSTILE: Readonly<Record<string, string>>;
export declare const LEADS: readonly string[];
export declare function hostileDocument(unit: string, bytes: number, lead?: string): string;
