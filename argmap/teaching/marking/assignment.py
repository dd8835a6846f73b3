"""The best assignment of some things to others: each at most once, with the greatest sum of weights.

The Hungarian method (H. W. Kuhn 1955, "The Hungarian method for the assignment problem", *Naval Research Logistics
Quarterly* 2, 83-97) as shortest augmenting paths with potentials (R. Jonker and A. Volgenant 1987, *Computing* 38,
325-340), in time of the order n² m. Written here because it must run in a browser's Python, where no compiled package
offers it, and because the tables are small.
"""

from collections.abc import Sequence
from math import inf

Weights = Sequence[Sequence[float]]


def best_assignment(weights: Weights) -> list[tuple[int, int]]:
    """Return the pairs (row, column) of the assignment with the greatest sum, in the order of rows.

    ``weights`` has a row for each thing, of equal lengths, with numbers of 0 or more; what has the weight 0 is not
    paired.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = best_assignment(list(zip(*weights, strict=True)))
        return sorted((row, column) for column, row in turned)
    columns = _columns_of_rows([[-weight for weight in row] for row in weights])
    return [(row, column) for row, column in enumerate(columns) if weights[row][column] > 0]


def _columns_of_rows(costs: Weights) -> list[int]:
    """Return for each row its column in the assignment with the least cost; there are no fewer columns than rows.

    Rows and columns count from 1 inside, so that 0 can stand for the row that is being added.
    """
    rows, columns = len(costs), len(costs[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_at = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_at[0] = row
        came_from, at = _shortest_path(costs, row_at, of_row, of_column)
        while at:
            row_at[at] = row_at[came_from[at]]
            at = came_from[at]
    found = [0] * rows
    for column in range(1, columns + 1):
        if row_at[column]:
            found[row_at[column] - 1] = column - 1
    return found


def _shortest_path(
    costs: Weights, row_at: list[int], of_row: list[float], of_column: list[float]
) -> tuple[list[int], int]:
    """Find the cheapest way from the row at column 0 to a free column, and renew the potentials of rows and columns.

    Returns from which column each was reached, and the free one.
    """
    columns = len(of_column) - 1
    least, came_from, done = [inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    at = 0
    while row_at[at]:
        done[at] = True
        row, step, following = row_at[at], inf, 0
        for column in range(1, columns + 1):
            if done[column]:
                continue
            cost = costs[row - 1][column - 1] - of_row[row] - of_column[column]
            if cost < least[column]:
                least[column], came_from[column] = cost, at
            if least[column] < step:
                step, following = least[column], column
        for column in range(columns + 1):
            if done[column]:
                of_row[row_at[column]] += step
                of_column[column] -= step
            else:
                least[column] -= step
        at = following
    return came_from, at
