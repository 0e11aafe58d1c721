// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cells of a row or of a struct in it, each asked for by position and type.
@SuppressWarnings("ArrayRecordComponent") // a view of a row, never compared
record Cells(@Nullable Object[] cells) {
    boolean has(int column) {
        return cells[column] != null;
    }

    private Object cell(int column) {
        var cell = cells[column];
        if (cell == null) {
            throw new MissingCell(column);
        }
        return cell;
    }

    String text(int column) {
        return (String) cell(column);
    }

    Optional<String> maybeText(int column) {
        return Optional.ofNullable((String) cells[column]);
    }

    int number(int column) {
        return (Integer) cell(column);
    }

    Optional<Integer> maybeInt(int column) {
        return Optional.ofNullable((Integer) cells[column]);
    }

    long wide(int column) {
        return (Long) cell(column);
    }

    double real(int column) {
        return (Double) cell(column);
    }

    boolean flag(int column) {
        return (Boolean) cell(column);
    }

    Cells struct(int column) {
        return new Cells((Object[]) cell(column));
    }

    /// The structs of a list; none when the list is null.
    List<Cells> structs(int column) {
        var list = (List<?>) cells[column];
        if (list == null) {
            return List.of();
        }
        var structs = new ArrayList<Cells>(list.size());
        for (var element : list) {
            if (element == null) {
                throw new MissingCell(column);
            }
            structs.add(new Cells((Object[]) element));
        }
        return structs;
    }

    /// The values of a list; none when the list is null. The reader that made the list vouches for their type.
    @SuppressWarnings("unchecked")
    <T> List<T> list(int column) {
        var list = (List<T>) cells[column];
        if (list == null) {
            return List.of();
        }
        for (var element : list) {
            if (element == null) {
                throw new MissingCell(column);
            }
        }
        return list;
    }
}
