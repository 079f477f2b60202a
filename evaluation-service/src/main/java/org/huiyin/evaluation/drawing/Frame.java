package org.huiyin.evaluation.drawing;

/** Size of a plot in pixels, and the room left about its area for words. */
record Frame(int width, int height, Margins margins) {
    int areaWidth() {
        return width - margins.left() - margins.right();
    }

    int areaHeight() {
        return height - margins.top() - margins.bottom();
    }

    record Margins(int top, int right, int bottom, int left) {}
}
