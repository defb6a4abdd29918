package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words that are drawn as often as their weights say. */
final class Weighted {
    private final List<String> words;
    private final int[] upTo; // sum of the weights up to and with each word

    private Weighted(List<String> words, int[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    String draw(Dice dice) {
        int point = dice.below(upTo[upTo.length - 1]) + 1;
        int found = Arrays.binarySearch(upTo, point);
        return words.get(found >= 0 ? found : -found - 1);
    }

    static final class Builder {
        private final List<String> words = new ArrayList<>();
        private final List<Integer> upTo = new ArrayList<>();
        private int sum;

        Builder add(String word, int weight) {
            if (weight <= 0)
                throw new IllegalArgumentException("illegal weight: %d, must be positive".formatted(weight));
            words.add(word);
            upTo.add(sum += weight);
            return this;
        }

        Weighted build() {
            return new Weighted(
                    List.copyOf(words),
                    upTo.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
