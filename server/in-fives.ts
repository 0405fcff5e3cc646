const FIVE = 5

/**
 * How a number of people is told to someone who may not see them: in fives, so that 40 stands for 40 to 44 and 0 for up
 * to four. Every number of people that such a role can read anywhere goes through here. Each may then be up to four
 * more than is told whatever the others are, so neither one number nor the difference of any two says that a group
 * holds one, two, three or four people.
 */
export const inFives = (count: number): number => count - (count % FIVE)
