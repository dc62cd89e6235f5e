/** Logarithm and exponential made of + − × ÷ alone: Math.log and Math.exp may differ between engines, these cannot. */

const LN2 = 0.6931471805599453;

/** Natural logarithm of a positive number, within 1e-13. */
export function ln(x: number): number {
  let twos = 0;
  while (x > 1.5) {
    x /= 2;
    twos += 1;
  }
  while (x < 0.75) {
    x *= 2;
    twos -= 1;
  }
  const s = (x - 1) / (x + 1);
  const square = s * s;
  let sum = 0;
  let power = s;
  for (let odd = 1; odd < 28; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return 2 * sum + twos * LN2;
}

/** e to the power of x, for −700 < x < 700, within one part in 1e12. */
export function exp(x: number): number {
  const twos = Math.floor(x / LN2 + 0.5);
  const rest = x - twos * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 18; n += 1) {
    term = (term * rest) / n;
    sum += term;
  }
  for (let n = 0; n < twos; n += 1) sum *= 2;
  for (let n = 0; n > twos; n -= 1) sum /= 2;
  return sum;
}

/** A positive number to any power. */
export const power = (base: number, exponent: number): number => exp(exponent * ln(base));
