// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Draws the images of the sample articles: things that look a little like radiographs, CT slices and charts, and show
/// nobody. Run from the root of the repository: `java examples/DrawSampleImages.java samples/articles`.
final class DrawSampleImages {
    private static final int SIDE = 288;

    private DrawSampleImages() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = Path.of(arguments[0]);
        write(side(radiograph(11), radiograph(12), slice(13)), folder.resolve("PMC9900001.1/sample-0001-g001.jpg"));
        write(slice(14), folder.resolve("PMC9900001.1/sample-0001-g002.jpg"));
        write(chart(15), folder.resolve("PMC9900001.1/sample-0001-g003.png"));
        write(radiograph(21), folder.resolve("PMC9900002.1/fig1.png"));
        write(slice(22), folder.resolve("PMC9900002.1/fig2.png"));
        write(side(slice(31), slice(32)), folder.resolve("PMC9900003/CASE-9-003-g001.jpg"));
        write(small(side(slice(31), slice(32))), folder.resolve("PMC9900003/CASE-9-003-g001.gif"));
        write(deep(slice(33)), folder.resolve("PMC9900003/CASE-9-003-g002.TIF"));
        write(radiograph(41), folder.resolve("journal/sample.0004.g001.tif"));
        write(chart(42), folder.resolve("journal/sample.0004.g002.gif"));
        // The same file in another article: a duplicate across groups.
        Files.createDirectories(folder.resolve("PMC9900005.2"));
        Files.write(
                folder.resolve("PMC9900005.2/borrowed.jpg"),
                Files.readAllBytes(folder.resolve("PMC9900001.1/sample-0001-g002.jpg")));
        write(radiograph(51), folder.resolve("PMC9900005.2/own.jpg"));
        write(blank(), folder.resolve("PMC9900006.1/blank.png"));
    }

    /// Two lungs between ribs and a heart.
    private static BufferedImage radiograph(long seed) {
        var random = new Random(seed);
        double heart = 0.10 + 0.06 * random.nextDouble();
        double shade = 0.2 + 0.3 * random.nextDouble();
        return draw(random, (x, y) -> {
            double light = 0.75 - 0.25 * Math.abs(x);
            boolean lung = in(x, y, -0.38, -0.05, 0.28, 0.6) || in(x, y, 0.38, -0.05, 0.27, 0.58);
            if (lung) {
                light = 0.22 + 0.08 * Math.sin(22 * y + 5 * Math.abs(x)) + 0.1 * Math.max(0, y);
            }
            if (in(x, y, 0.12, 0.25, 0.2 + heart, 0.32)) {
                light = Math.max(light, 0.7);
            }
            if (in(x, y, -0.42, 0.22, 0.12, 0.1)) {
                light += shade;
            }
            return Math.abs(x) < 0.05 ? 0.85 : light;
        });
    }

    /// A body with a spine, a ring of ribs and a bright spot.
    private static BufferedImage slice(long seed) {
        var random = new Random(seed);
        double spotX = random.nextDouble() - 0.5;
        double spotY = 0.6 * (random.nextDouble() - 0.5);
        return draw(random, (x, y) -> {
            if (!in(x, y, 0, 0, 0.9, 0.68)) {
                return 0.02;
            }
            if (!in(x, y, 0, 0, 0.86, 0.64)) {
                return 0.3;
            }
            if (in(x, y, 0, 0.42, 0.12, 0.12)) {
                return in(x, y, 0, 0.42, 0.05, 0.05) ? 0.4 : 0.95;
            }
            if (in(x, y, spotX, spotY, 0.07, 0.06)) {
                return 0.8;
            }
            return in(x, y, -0.3, 0, 0.36, 0.34) ? 0.5 : 0.42;
        });
    }

    private interface Light {
        double at(double x, double y);
    }

    private static boolean in(double x, double y, double middleX, double middleY, double width, double height) {
        double across = (x - middleX) / width;
        double down = (y - middleY) / height;
        return across * across + down * down < 1;
    }

    private static BufferedImage draw(Random random, Light light) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double value = light.at(2.0 * x / SIDE - 1, 2.0 * y / SIDE - 1) + 0.015 * random.nextGaussian();
                image.getRaster().setSample(x, y, 0, (int) (255 * Math.clamp(value, 0.0, 1.0)));
            }
        }
        return image;
    }

    private static BufferedImage chart(long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(320, 220, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 320, 220);
        for (int i = 0; i < 6; i++) {
            int height = 30 + random.nextInt(140);
            pen.setColor(new Color(60 + 25 * i, 110, 190 - 20 * i));
            pen.fillRect(35 + 45 * i, 190 - height, 30, height);
        }
        pen.setColor(Color.BLACK);
        pen.drawLine(25, 190, 310, 190);
        pen.drawLine(25, 15, 25, 190);
        pen.dispose();
        return image;
    }

    /// Panels side by side, each with its letter.
    private static BufferedImage side(BufferedImage... panels) {
        var image = new BufferedImage(panels.length * (SIDE + 4), SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), SIDE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        for (int i = 0; i < panels.length; i++) {
            pen.drawImage(panels[i], i * (SIDE + 4), 0, null);
            pen.drawString(String.valueOf((char) ('A' + i)), i * (SIDE + 4) + 10, 26);
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage small(BufferedImage image) {
        var small = new BufferedImage(100, 100 * image.getHeight() / image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(image, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return small;
    }

    /// Sixteen bits a pixel, with the picture in the upper half of the range.
    private static BufferedImage deep(BufferedImage image) {
        var deep = new BufferedImage(SIDE / 2, SIDE / 2, BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < deep.getHeight(); y++) {
            for (int x = 0; x < deep.getWidth(); x++) {
                deep.getRaster()
                        .setSample(x, y, 0, 32768 + 128 * image.getRaster().getSample(2 * x, 2 * y, 0));
            }
        }
        return deep;
    }

    private static BufferedImage blank() {
        return new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        String format = List.of("jpg", "png", "gif", "tif").stream()
                .filter(name::endsWith)
                .findFirst()
                .orElseThrow();
        var writer = ImageIO.getImageWritersBySuffix(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (format.equals("jpg")) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.8f);
        } else if (format.equals("tif")) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Deflate");
        }
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
