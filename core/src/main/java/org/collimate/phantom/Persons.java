// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Invents people: names from common ones, everything else from draws.
final class Persons {
    static final LocalDate EPOCH = LocalDate.of(2018, 1, 1);

    private static final List<String> WOMEN = List.of(
            "Ada", "Alma", "Amara", "Beatriz", "Carmen", "Clara", "Dolores", "Edith", "Elena", "Fatima", "Grace",
            "Hannah", "Ingrid", "Irene", "Joan", "Karin", "Laura", "Lucia", "Marta", "Mei", "Nadia", "Olga", "Paula",
            "Ruth", "Sofia", "Teresa", "Uma", "Vera", "Wanda", "Yolanda");
    private static final List<String> MEN = List.of(
            "Adam", "Albert", "Andre", "Boris", "Carlos", "Daniel", "Emil", "Felix", "Frank", "George", "Hugo", "Ivan",
            "Jorge", "Karl", "Leon", "Luis", "Marco", "Martin", "Nils", "Omar", "Oscar", "Pablo", "Peter", "Ravi",
            "Samuel", "Thomas", "Victor", "Walter", "Xavier", "Yusuf");
    private static final List<String> FAMILIES = List.of(
            "Abbott",
            "Alvarez",
            "Bauer",
            "Becker",
            "Bennett",
            "Castillo",
            "Chen",
            "Costa",
            "Dawson",
            "Duarte",
            "Ellis",
            "Fischer",
            "Flores",
            "Foster",
            "Garcia",
            "Gomez",
            "Hansen",
            "Herrera",
            "Ibrahim",
            "Iglesias",
            "Jansen",
            "Kaplan",
            "Keller",
            "Lang",
            "Lopez",
            "Marino",
            "Meyer",
            "Molina",
            "Nowak",
            "Okafor",
            "Ortega",
            "Parker",
            "Patel",
            "Quinn",
            "Ramos",
            "Romero",
            "Santos",
            "Schmidt",
            "Singh",
            "Torres",
            "Ueda",
            "Vargas",
            "Vogel",
            "Walsh",
            "Weber",
            "Young",
            "Zapata",
            "Zimmer");
    private static final List<String> STREETS = List.of(
            "Alder Lane",
            "Birch Street",
            "Cedar Road",
            "Dune Walk",
            "Elm Terrace",
            "Fern Close",
            "Garden Row",
            "Harbor View",
            "Iris Way",
            "Juniper Hill",
            "Kiln Street",
            "Lark Rise");
    private static final List<String> TOWNS = List.of(
            "Ashcombe", "Brindle Bay", "Corvale", "Dunmere", "Eastwick Falls", "Farrow", "Glenholt", "Hollin Port");

    private Persons() {}

    static Patient patient(long seed, int number) {
        var draws = Topic.PERSON.draws(seed, number, 0);
        var sex = draws.chance(0.5) ? Sex.FEMALE : Sex.MALE;
        int age = (int) Math.clamp(draws.bell(58, 17), 19, 95);
        var birth = EPOCH.minusYears(age).minusDays(draws.below(365));
        var given = draws.pick(sex == Sex.FEMALE ? WOMEN : MEN);
        var family = draws.pick(FAMILIES);
        var record = String.format(Locale.ROOT, "%08d", 10_000_000 + draws.below(89_999_999));
        var address = (1 + draws.below(240)) + " " + draws.pick(STREETS) + ", " + draws.pick(TOWNS);
        var phone = String.format(Locale.ROOT, "555-%03d-%04d", 100 + draws.below(900), draws.below(10_000));
        double index = Math.clamp(draws.bell(26.5, 5), 17, 42);
        return new Patient(
                number,
                given,
                family,
                sex,
                birth,
                record,
                address,
                phone,
                index,
                anatomy(Topic.ANATOMY.draws(seed, number, 0), sex, age, index));
    }

    static String doctor(Draws draws) {
        return "Dr. " + draws.pick(draws.chance(0.5) ? WOMEN : MEN) + " " + draws.pick(FAMILIES);
    }

    private static Anatomy anatomy(Draws draws, Sex sex, int age, double index) {
        boolean woman = sex == Sex.FEMALE;
        double old = Math.clamp((age - 20) / 65.0, 0, 1);
        double heavy = (index - 17) / 25;
        double scale = draws.bell(woman ? 0.91 : 1.0, 0.035);
        return new Anatomy(
                scale,
                scale * draws.bell(139 + 6 * heavy, 4),
                scale * draws.bell(92 + 10 * heavy + 5 * old, 4),
                Math.clamp(draws.bell(0.435 + 0.02 * old + 0.02 * heavy, 0.015), 0.40, 0.49),
                scale * draws.bell(12 + 3 * old, 0.6),
                Math.clamp(draws.bell(old * old, 0.12), 0, 1),
                Math.max(4, draws.bell(6 + 30 * heavy * heavy + 6 * heavy, 2)),
                Math.max(8, draws.bell(woman ? 11 : 15, 2)),
                woman ? Math.max(32, draws.bell(44 + 24 * heavy, 6)) : 0,
                Math.clamp(draws.bell(1, 0.08), 0.82, 1.2),
                draws.bell(0, 2 + 2.5 * old),
                Math.clamp(draws.bell(12 + 12 * old, 3), 8, 34),
                Math.clamp(draws.bell(woman ? 1.0 - 0.3 * old : 1.05 - 0.2 * old, 0.06), 0.65, 1.1),
                draws.chance(0.8) ? draws.between(12, 30) : 0);
    }
}
