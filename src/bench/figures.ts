/** The value below which a share of the numbers lies; `quantile(numbers, 0.5)` is the median. */
export const quantile = (numbers: number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.floor(place)],
    sorted[Math.ceil(place)],
  ]
  return low + (high - low) * (place % 1)
}

export const median = (numbers: number[]): number => quantile(numbers, 0.5)

/** How many times larger the larger of two numbers is: how far a reference moved during a run. */
export const drift = (first: number, last: number): number =>
  Math.max(first, last) / Math.min(first, last)
