/** What a change asks of a version (Semantic Versioning 2.0.0), from least to most. */
export const RATINGS = ["none", "patch", "minor", "major"] as const;

export type Rating = (typeof RATINGS)[number];

/** The rating that asks for more; of none at all: `none`. */
export function highest(ratings: Iterable<Rating>): Rating {
  let found: Rating = "none";
  for (const rating of ratings) {
    if (isHigher(rating, found)) found = rating;
  }
  return found;
}

export function isHigher(one: Rating, other: Rating): boolean {
  return RATINGS.indexOf(one) > RATINGS.indexOf(other);
}
