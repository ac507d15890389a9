import type { Habit } from '../model';

/** At least 5 places and 80 % agreement make a habit that an outlier can be held against. */
export function isHabit<T>(habit: Habit<T> | undefined): habit is Habit<T> {
	return habit !== undefined && habit.total >= 5 && habit.count >= habit.total * 0.8;
}
